/** Runs of all models together. */
export const whole = 20_000

/** The models: each a `NAME.property.test.ts` in packages/headless. */
export const models = [
  'cart-model',
  'cart-without-locks',
  'checkout-model',
  'careless-merchant',
  'shopping-on',
]

/**
 * The text of `packages/bench/MODELS.md`.
 * @param {{ testResults: readonly { name: string, assertionResults: readonly { title: string, status: string, duration?: number }[] }[] }} report
 *   as vitest's `json` reporter writes it
 * @param {number} each runs of each model
 * @param {string} seed
 */
export function writeModelsReport({ testResults }, each, seed) {
  const rows = models.map(name => {
    const file = testResults.find(result => result.name.includes(`/${name}.property.test.`))
    const [test] = file?.assertionResults ?? []
    const took = test?.duration === undefined ? '' : Math.round(test.duration / 1000)
    return `| ${name} | ${test?.title ?? ''} | ${each} | ${test?.status === 'passed' ? 0 : 1} | ${took} |`
  })
  return `# Models of cart and checkout

Written by \`npm run test:models\`: ${each * models.length} runs of up to 40 commands, seed ${seed}. A command is what a shopper does (add, set, remove,
undo, enter a code, place, save), what a browser does (another tab, a reload, a page from memory that hears its faults before or
after it is shown, offline, storage that is wiped, full or blocked, a clock that jumps by a year) or what a merchant does (lost
and late answers, other prices, nothing left, a lost cart, a restart, a declined payment). After each run nothing goes wrong any
more, and what the merchant holds is compared with what the shopper wished, and with what every page shows.

| model | what holds | runs | broken | seconds |
| --- | --- | ---: | ---: | ---: |
${rows.join('\n')}
`
}
