import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Removes folders that a killed run could not: those named PREFIX and then the number of a process that is no more.
 * @param {string} folder where they are; may be missing
 * @param {string} prefix
 * @returns {Promise<void>}
 */
export async function removeLeftBehind(folder, prefix) {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN
    if (pid > 0 && !isRunning(pid)) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there and another user's.
    return error.code === 'EPERM'
  }
}
