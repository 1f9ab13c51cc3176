import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { removeLeftBehind } from './remove-left-behind.mjs'

/**
 * Makes a folder that is kept and never changed: it is filled beside its place and then moved there, so that it is there
 * whole or not at all, and the older ones of its kind are removed. Of runs that make the same at once, the first one's stays.
 * @param {string} folder nothing is done where it is there
 * @param {string} kind what the names of its kind begin with, such as `medusa-` for `medusa-1f2e3d`
 * @param {(making: string) => Promise<void>} fill is handed the folder to fill, which is empty
 * @returns {Promise<void>}
 * @throws what `fill` throws; then nothing is left of it
 */
export async function makeOnce(folder, kind, fill) {
  if (existsSync(folder)) return
  const shelf = path.dirname(folder)
  const making = path.join(shelf, `making-${kind}${process.pid}`)
  await removeLeftBehind(shelf, `making-${kind}`)
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { recursive: true })
  try {
    await fill(making)
    // A run that made the same meanwhile was first: its folder is as good.
    await rename(making, folder).catch(error => {
      if (!existsSync(folder)) throw error
    })
    const old = (await readdir(shelf)).filter(it => it.startsWith(kind) && it !== path.basename(folder))
    for (const name of old) await rm(path.join(shelf, name), { recursive: true, force: true })
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}
