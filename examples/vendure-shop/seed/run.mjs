/**
 * Seeds a new shop into a folder: `node seed/run.mjs DIR` leaves DIR/shop.sqlite and DIR/assets. It is a process of
 * its own, so that a shop started afterwards does not carry what importing pictures takes (about 120 MB).
 */
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

process.env.VENDURE_DISABLE_TELEMETRY = 'true'
// Keeps populate() from drawing its own progress bar.
process.env.CREATING_VENDURE_APP = 'true'

const { bootstrap, JobQueueService, TransactionalConnection } = await import('@vendure/core')
const { populate } = createRequire(import.meta.url)('@vendure/core/cli')
const { credentials, vendureConfig } = await import('../config.mjs')
const { connectAdmin } = await import('./admin-api.mjs')
const { seedChannel } = await import('./channel.mjs')
const { seedCheckoutMethods } = await import('./checkout-methods.mjs')
const { seedDiscountCodes } = await import('./discount-codes.mjs')
const { seedEdgeProducts } = await import('./edge-products.mjs')
const { edgeProducts } = await import('./edge-product-data.mjs')
const { seedPrices } = await import('./prices.mjs')
const { initialData, productsCsv } = await import('./sample-files.mjs')
const { seedTranslations } = await import('./translations.mjs')

const folder = path.resolve(process.argv[2])
const sampleProducts = 54
let app

async function step(title, work) {
  const started = performance.now()
  await work()
  process.stderr.write(`${title} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`)
}

await step('sample catalogue with pictures', async () => {
  const config = vendureConfig({
    port: 0,
    database: {},
    assetsDir: path.join(folder, 'assets'),
    seeding: true,
    log: line => process.stderr.write(`${line}\n`),
  })
  const start = async () => {
    const booted = await bootstrap(config)
    await booted.get(JobQueueService).start()
    return booted
  }
  app = await populate(start, initialData(), productsCsv)
})

const admin = await connectAdmin(
  `http://127.0.0.1:${app.getHttpServer().address().port}/admin-api`,
  credentials,
)
await step('currencies, languages, delivery, payment, discount codes', async () => {
  await seedChannel(admin)
  await seedCheckoutMethods(admin)
  await seedDiscountCodes(admin)
})
await step('edge products, prices and translations', async () => {
  await seedEdgeProducts(admin)
  await seedPrices(admin)
  await seedTranslations(admin)
})
await step('collections and search index', async () => {
  // Fills the collections, whose filters were buffered with the index.
  await admin('mutation { runPendingSearchIndexUpdates { success } }')
  await untilJobsAreDone()
  await admin('mutation { reindex { id } }')
  await untilJobsAreDone()
})

// populate() logs what goes wrong and carries on: the count is the proof that the import is whole.
const { products } = await admin('{ products { totalItems } }')
const expected = sampleProducts + edgeProducts.length
if (products.totalItems !== expected) {
  throw new Error(`the seed has ${products.totalItems} products, not ${expected}`)
}
const { sqljsManager } = app.get(TransactionalConnection).rawConnection
await writeFile(path.join(folder, 'shop.sqlite'), sqljsManager.exportDatabase())
process.exit(0)

async function untilJobsAreDone() {
  for (;;) {
    const { jobs } = await admin('{ jobs(options: { filter: { isSettled: { eq: false } } }) { totalItems } }')
    if (jobs.totalItems === 0) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
