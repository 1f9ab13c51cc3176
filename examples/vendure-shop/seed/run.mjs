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
const { keepConnections } = await import('../shop.mjs')
const { connectAdmin } = await import('./admin-api.mjs')
const { seedChannel } = await import('./channel.mjs')
const { seedCheckoutMethods } = await import('./checkout-methods.mjs')
const { seedDiscountCodes } = await import('./discount-codes.mjs')
const { seedEdgeProducts } = await import('./edge-products.mjs')
const { edgeProducts } = await import('./edge-product-data.mjs')
const { collections, currencies } = await import('./known.mjs')
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

keepConnections(app.getHttpServer())
const url = `http://127.0.0.1:${app.getHttpServer().address().port}`
const admin = await connectAdmin(`${url}/admin-api`, credentials)
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
  // A whole index first: only that makes the rows of the currencies that came after the sample catalogue.
  await admin('mutation { reindex { id } }')
  await admin('mutation { runPendingSearchIndexUpdates { success } }')
  // The answers come before the jobs exist, so the seed is done when a shopper would find all of it.
  const deadline = Date.now() + 120_000
  for (let missing = 'everything'; missing; missing = await whatIsMissing()) {
    if (Date.now() > deadline) throw new Error(`the seed lacks ${missing}`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
})

const { sqljsManager } = app.get(TransactionalConnection).rawConnection
await writeFile(path.join(folder, 'shop.sqlite'), sqljsManager.exportDatabase())
process.exit(0)

async function whatIsMissing() {
  const { products, jobs } = await admin(`{
    products { totalItems }
    jobs(options: { filter: { isSettled: { eq: false } } }) { totalItems }
  }`)
  if (products.totalItems !== sampleProducts + edgeProducts.length)
    return `products (it has ${products.totalItems})`
  // All but the disabled one and the one without variants.
  const indexed = products.totalItems - 2
  for (const currency of currencies) {
    const { all, photo } = await shop(
      `{
        all: search(input: { groupByProduct: true }) { totalItems }
        photo: search(input: { groupByProduct: true, collectionSlug: "${collections.photo}" }) { totalItems }
      }`,
      currency,
    )
    if (all.totalItems !== indexed || photo.totalItems === 0) return `search results in ${currency}`
  }
  return jobs.totalItems > 0 ? 'the end of its jobs' : ''
}

async function shop(query, currency) {
  const response = await fetch(`${url}/shop-api?currencyCode=${currency}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return (await response.json()).data
}
