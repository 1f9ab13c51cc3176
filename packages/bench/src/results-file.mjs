import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../RESULTS.md', import.meta.url)
const raceHead = '## The race\n'

/** Writes what was measured of the build, or what the race came to, into `RESULTS.md`; the other part stays. */
export function writeResults({ measured, race }) {
  const [before = '', after = ''] = existsSync(file) ? readFileSync(file, 'utf8').split(raceHead) : []
  writeFileSync(file, `${(measured ?? before).trim()}\n\n${raceHead}\n${(race ?? after).trim()}\n`)
}
