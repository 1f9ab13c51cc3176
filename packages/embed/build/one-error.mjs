import { source } from './options.mjs'

/** The loader carries `TillError` for all files: one class in a window, and its bytes once. */
export function oneError() {
  const id = source('core', 'src', 'errors', 'till-error.ts')
  return {
    name: 'one-error',
    load: asked =>
      asked === id
        ? {
            code: 'export const { TillError, isTillError } = window[Symbol.for("tillkit")]',
            moduleType: 'js',
          }
        : null,
  }
}
