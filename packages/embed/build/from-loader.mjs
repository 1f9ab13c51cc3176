import { source } from './options.mjs'

/** Modules that the loader carries for all files: one class of faults in a window, and their bytes once. */
const carried = {
  [source('core', 'src', 'errors', 'till-error.ts')]: 'TillError, isTillError',
  [source('core', 'src', 'money', 'exponent-of.ts')]: 'exponentOf',
  [source('embed', 'src', 'realm', 'host-document.ts')]: 'document',
}

/** Has all files but the loader take those from it. */
export function fromLoader() {
  return {
    name: 'from-loader',
    load: id =>
      carried[id]
        ? { code: `export const { ${carried[id]} } = window[Symbol.for("tillkit")]`, moduleType: 'js' }
        : null,
  }
}
