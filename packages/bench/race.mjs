/**
 * Races Tillkit against its peers on this machine, then buys from a real shop: `npm run bench`. `npm run bench -- 3` for so
 * many rounds, `-- 3 --add` to add them to the rounds that the same build has run already, `-- 3 --shops` for the real shop
 * alone. Writes its parts of RESULTS.md.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { bare } from './src/race/contestants/bare.mjs'
import { makeField, shelf } from './src/race/contestants/field.mjs'
import { describeRace } from './src/race/describe-race.mjs'
import { openRace } from './src/race/open-race.mjs'
import { runRace } from './src/race/run-race.mjs'
import { writeResults } from './src/results-file.mjs'
import { describeShops } from './src/shops/describe-shops.mjs'
import { runShops } from './src/shops/run-shops.mjs'

const args = process.argv.slice(2)
const rounds = Number(args.find(arg => /^\d+$/.test(arg)) ?? 9)
const cache = new URL('.cache/', import.meta.url)
const kept = new URL('rounds.json', cache)
const { build } = JSON.parse(readFileSync(new URL('../embed/dist/manifest.json', import.meta.url), 'utf8'))

if (!args.includes('--shops')) await race()
await shops()
process.exit()

async function race() {
  const earlier = args.includes('--add') && existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {}
  const before = earlier.build === build ? earlier : { build, rounds: 0, results: [] }
  const field = await makeField()
  const opened = await openRace([...field, shelf, bare])
  const { version, close } = await opened.reader({ width: 400, height: 400 })
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
    writeResults({ race: describeRace(field, all, { build, rounds: ran, loads, version }) })
    console.log(`round ${ran}`)
  }
  await runRace(opened, field, rounds, { tell: write, from: before.rounds })
  opened.stop()
}

async function shops() {
  // A purchase takes as long as eight visits.
  const most = Math.min(rounds, 3)
  const loads = []
  const visits = await runShops(most, {
    tell: round => {
      loads.push(loadavg()[0])
      console.log(`purchases ${round}`)
    },
  })
  writeResults({ shops: describeShops(visits, { build, rounds: most, loads }) })
}
