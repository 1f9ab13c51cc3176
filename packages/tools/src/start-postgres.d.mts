/** How `startPostgres` starts. */
export interface StartPostgresOptions {
  /** Keeps the data there, made when it is missing. Without it they are gone when it stops. */
  readonly folder?: string
  /** 0 or absent takes any free one. */
  readonly port?: number
  readonly log?: (line: string) => void
}

/** A running PostgreSQL. */
export interface TestPostgres {
  /** Of the database `postgres`, for anyone on this machine. */
  readonly url: string
  readonly port: number
  readonly folder: string
  /** The path of that program, where the installation has it. */
  readonly psql?: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts a PostgreSQL for tests on 127.0.0.1: the system's, or one installed on demand. */
export function startPostgres(options?: StartPostgresOptions): Promise<TestPostgres>
