import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

/** A path inside the repository, absolute, in the system's own spelling. */
export const inRepository = (...parts) => path.join(root, ...parts)
