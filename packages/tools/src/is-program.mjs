import { accessSync, constants } from 'node:fs'

/**
 * Whether a file is there that this user may run.
 * @param {string} file
 * @returns {boolean}
 */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
