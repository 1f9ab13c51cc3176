/** What a bundle leaves to be loaded, or leaves out. */
export interface BundleProgramOptions {
  /** Packages that are loaded from where the program's own package has them. */
  readonly installed?: readonly string[]
  /** Dynamic imports that the program will not reach. */
  readonly without?: RegExp
}

/** Makes one runnable file of a TypeScript program of the workspace, and answers its path. */
export function bundleProgram(source: string, options?: BundleProgramOptions): Promise<string>
