/**
 * Races Tillkit against its peers on this machine: `npm run bench`, `npm run bench -- 3` for so many rounds, `-- 3 --add`
 * to add them to the rounds that the same build has run already. Writes the race's part of RESULTS.md.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { makeField, shelf } from './src/race/contestants/field.mjs'
import { openRace } from './src/race/open-race.mjs'
import { runRace } from './src/race/run-race.mjs'
import { writeRace, writeShelf } from './src/race/write-race.mjs'
import { writeResults } from './src/results-file.mjs'

const args = process.argv.slice(2)
const rounds = Number(args.find(arg => /^\d+$/.test(arg)) ?? 9)
const cache = new URL('.cache/', import.meta.url)
const kept = new URL('rounds.json', cache)
const { build } = JSON.parse(readFileSync(new URL('../embed/dist/manifest.json', import.meta.url), 'utf8'))

const earlier = args.includes('--add') && existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {}
const before = earlier.build === build ? earlier : { build, rounds: 0, results: [] }
const field = await makeField()
const race = await openRace([...field, shelf])
const { version, close } = await race.reader({ width: 400, height: 400 })
await close()
mkdirSync(cache, { recursive: true })
const loads = [...(before.loads ?? [])]
let ran = before.rounds

/** After each round, so that a race that is broken off is not lost. */
function write(results) {
  ran++
  loads.push(loadavg()[0])
  const all = [...before.results, ...results]
  writeFileSync(kept, JSON.stringify({ build, rounds: ran, loads, results: all }))
  writeResults({ race: textOf(all) })
  console.log(`round ${ran}`)
}
await runRace(race, field, rounds, { tell: write, from: before.rounds })
race.stop()
process.exit()

function textOf(results) {
  const load = `${Math.min(...loads).toFixed(0)} to ${Math.max(...loads).toFixed(0)}`
  return `Written by \`npm run bench\`: ${ran} rounds of build \`${build}\`, everyone once in each and in turn. Node ${process.versions.node}, Chromium
${version}, ${cpus().length} cores with a load of ${load}: above their number, the ratios say more than the milliseconds. Each contestant stands in
the same blog post, sells the same product with 6 variants, and has a stub of its own merchant's API, which answers at once; one
HTTP/2 server plays every origin. Line: 1.6 Mbit/s, 150 ms a round trip, processor slowed 4 times, a phone's screen, nothing cached.
*Connections charged*: a line that also takes a round trip for TCP and one for TLS with each origin. Each figure is the median, with
half the spread of the middle half. *Up to the live button* includes what was fetched ahead meanwhile. Heap after collecting garbage.

${writeRace(field, results)}

### A shelf

48 products with facets and a search, on the same line. No peer has one.

| | |
| --- | ---: |
${writeShelf(results)}`
}
