/**
 * `npm test` runs everything that CI runs; `npm test -- unit contract` runs those stages and what they come after. A failed
 * stage stops only the stages that need it, and each of these counts as failed. The last line is the count.
 */
import { install } from './bootstrap.mjs'
import { countLine, failure, sumCounts } from './count-tests.mjs'
import { createSteps } from './steps.mjs'
import { planStages } from './test-plan.mjs'
import { stages } from './test-stages.mjs'

let plan
try {
  plan = planStages(stages, process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exit(2)
}

const started = performance.now()
const seconds = from => `${((performance.now() - from) / 1000).toFixed(1)} s`
const results = new Map()

try {
  await createSteps().run('Install', install)
} catch (error) {
  console.error(`${error.message}\n${countLine(failure(error.message))}`)
  process.exit(1)
}

for (const stage of plan) {
  console.log(`\n━━ ${stage.title}`)
  const from = performance.now()
  const broken = stage.needs?.find(need => results.get(need).failed > 0)
  const result = broken ? failure(`not run, because ${broken} failed`) : await stage.run()
  results.set(stage.name, { ...result, seconds: seconds(from) })
  for (const problem of result.problems) console.error(`✗ ${problem}`)
}

console.log('\n━━ Result')
for (const [name, result] of results) {
  console.log(`${result.failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${countLine(result)} (${result.seconds})`)
  if (result.failed > 0) for (const problem of result.problems) console.log(`    ${problem.split('\n')[0]}`)
  for (const test of result.secondTries ?? []) console.log(`    at its second try: ${test}`)
}
const sum = sumCounts([...results.values()])
console.log(`in ${seconds(started)}`)
console.log(countLine(sum))
process.exit(sum.failed > 0 ? 1 : 0)
