/** Where a bundle goes, and what it leaves out. */
export interface BundleProgramOptions {
  /** A folder in the repository. Without it the program is gone when this process ends. */
  readonly to?: string
  /** Dynamic imports that the program will not reach. */
  readonly without?: RegExp
}

/** Makes one runnable program of a TypeScript source of the workspace and all that it imports; answers its path. */
export function bundleProgram(source: string, options?: BundleProgramOptions): Promise<string>
