import { mkdirSync, rmSync, writeFileSync } from 'node:fs'

const folder = new URL('.cache/drifted/', import.meta.url)

/** Where pictures of what drifted are kept for a person to look at, out of Git's sight. */
export function keepPicture(name: string, png: Buffer): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL(`${name.replaceAll('/', '-')}.png`, folder), png)
}

/** Forgets the pictures of earlier runs. */
export function clearPictures(): void {
  rmSync(folder, { recursive: true, force: true })
}
