/**
 * `npm run test:mutation` changes the code that must not break unseen, one small way at a time, and counts how often a test
 * notices; `-- money safe-url` does so for these areas. It writes `packages/bench/MUTATION.md` and names what no test noticed.
 * It takes an hour or two; `--quick` believes what an earlier run found where neither code nor tests have changed since. The exit code is 1 when an area is below the goal.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { install } from './bootstrap.mjs'
import { areas, digestOf } from './mutation/areas.mjs'
import { goal, parseReport, rowOf, writeReport } from './mutation/mutation-report.mjs'
import { inRepository } from './root.mjs'

const names = areas.map(({ name }) => name)
const asked = process.argv.slice(2).filter(word => word !== '--quick')
const isQuick = process.argv.includes('--quick')
const unknown = asked.find(name => !areas.some(area => area.name === name))
if (unknown !== undefined) {
  console.error(`there is no area "${unknown}"; the areas are ${areas.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

await install()
// Stryker and its working copy go by the folder that it is run in.
process.chdir(inRepository())
const { mutateArea } = await import('./mutation/mutate-area.mjs')
const file = inRepository('packages', 'bench', 'MUTATION.md')
let isGood = true
for (const area of areas.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const digest = digestOf(area)
  const started = performance.now()
  const mutants = await mutateArea(area, isQuick)
  for (const { status, file, line, column, replacement } of mutants)
    if (status === 'Survived' || status === 'NoCoverage')
      console.log(`${status} ${file}:${line}:${column} ${replacement.replaceAll(/\s+/g, ' ').slice(0, 160)}`)
  const row = rowOf(area.name, digest, mutants, (performance.now() - started) / 1000)
  // Read at the last moment: another area may have been measured meanwhile.
  const rows = parseReport(await readFile(file, 'utf8').catch(() => ''))
  rows.set(row.name, row)
  await writeFile(
    file,
    writeReport(
      names,
      names.flatMap(name => rows.get(name) ?? []),
    ),
  )
  console.log(`${area.name}: ${row.score.toFixed(1)} % of ${row.mutants} noticed, in ${row.seconds} s`)
  isGood &&= row.score >= goal
}
process.exit(isGood ? 0 : 1)
