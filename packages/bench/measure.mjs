/**
 * Measures the built till and writes RESULTS.md: `npm run build && node packages/bench/measure.mjs`. Times are of this machine
 * and its load; bytes and counts are of the build.
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { chromium } from 'playwright-core'
import { findChromium } from '../tools/src/find-chromium.mjs'
import { budgets, ceilingOf, slackOf } from './src/budgets.mjs'
import { measureBrowser } from './src/measure-browser.mjs'
import { measureBytes } from './src/measure-bytes.mjs'
import { writeResults } from './src/results-file.mjs'

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
})
const measured = { ...measureBytes(), ...(await measureBrowser(browser)) }
const version = browser.version()
await browser.close()

const { build, files } = JSON.parse(
  readFileSync(new URL('../embed/dist/manifest.json', import.meta.url), 'utf8'),
)
const number = value => value.toLocaleString('en')
/** What a quiet machine would have measured. */
const quietOf = budget => measured[budget.id] / slackOf(budget, measured.pace)
const rows = budgets.map(budget => {
  const { id, what, unit, goal, limit, because = '' } = budget
  const cells = [what, `${number(measured[id])} ${unit}`, `${number(goal)} ${unit}`]
  const held = limit === goal ? '' : `; limit ${number(limit)} ${unit}`
  const quiet = quietOf(budget)
  const over =
    quiet > goal
      ? `over${held}. ${because}`
      : `within${quiet < measured[id] ? `: ${quiet.toFixed(1)} ms at a quiet machine’s pace` : ''}${held}`
  return `| ${[...cells, over].join(' | ')} |`
})
const sizes = Object.entries(files).map(
  ([name, { raw, br }]) => `| \`${name}\` | ${number(raw)} | ${number(br)} |`,
)

writeResults({
  measured: `# Results

Written by \`node packages/bench/measure.mjs\`, which measures the built files in a real browser. Build \`${build}\`, Node ${process.versions.node},
Chromium ${version}, ${cpus().length} cores. Bytes are brotli 11. Of five visits on that machine, with whatever else it was doing, the click is the middle
and the main-thread work the least; a page with nothing of ours took ${measured.pace} times as long as on a quiet machine. A goal that is
beaten by 15 % or more is held by a lower limit: what a quiet machine measures, times with three quarters more, since CI takes 1.5
times as long and has noise.

| what | measured | goal | |
| --- | ---: | ---: | --- |
${rows.join('\n')}

## Files

| file | bytes | brotli 11 |
| --- | ---: | ---: |
${sizes.join('\n')}`,
})
for (const budget of budgets) {
  const { id, goal, limit, unit } = budget
  const ceiling = ceilingOf(budget, quietOf(budget))
  const advice = ceiling < limit ? `; lower its limit from ${limit} to ${ceiling}` : ''
  console.log(
    `${quietOf(budget) > goal ? 'over  ' : 'within'} ${id.padEnd(16)} ${measured[id]} of ${goal} ${unit}${advice}`,
  )
}
