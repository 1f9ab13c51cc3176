import { existsSync, readdirSync } from 'node:fs'
import { inRepository } from '../root.mjs'

/**
 * The shops that are installed on demand: each folder `examples/NAME-shop` with a manifest of its own in `server/`, where
 * the workspace's install does not see it, and a `start.mjs`.
 * @returns {string[]} their names, such as `medusa`
 */
export function realShops() {
  return readdirSync(inRepository('examples'))
    .filter(folder => folder.endsWith('-shop'))
    .filter(folder => existsSync(inRepository('examples', folder, 'server', 'package.json')))
    .map(folder => folder.replace(/-shop$/, ''))
    .sort()
}
