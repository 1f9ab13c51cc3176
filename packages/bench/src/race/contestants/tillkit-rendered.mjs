import { readFileSync } from 'node:fs'
import { createCatalog } from '../../../../adapters/dist/vendure/catalog.js'
import { addressOfRead, renderHead, renderToSnippet } from '../../../../widgets/dist/snippet/index.js'
import { origins } from '../network/origins.mjs'
import { product } from '../shops/product.mjs'
import { answerVendure } from '../shops/vendure-shop.mjs'
import { blogPage } from './blog-page.mjs'
import { tillFiles, tillPage } from './tillkit.mjs'

const endpoint = `https://${origins.vendure}/shop-api`
const merchant = `vendure:${endpoint}`
const context = { language: 'en' }
const folder = `https://${origins.cdn}/till/`
const manifest = new URL('../../../../embed/dist/manifest.json', import.meta.url)

/** What a page's own server knows of the product: what it read from the merchant. */
const fetched = async address => {
  const { pathname, search } = new URL(address)
  return new Response(answerVendure({ method: 'GET', path: pathname + search, headers: {} }).body)
}

/** The lines for the head that have all come at once. */
async function head() {
  const { build } = JSON.parse(readFileSync(manifest, 'utf8'))
  const read = await addressOfRead({ createCatalog }, { endpoint }, context, product.handle)
  return renderHead({ folder, build, merchant, read })
}

/** Tillkit with a head that names what will be needed. */
export async function tillkitPreloaded() {
  const lines = await head()
  return {
    ...tillPage,
    id: 'tillkit-preloaded',
    title: 'Tillkit, preloaded',
    files: tillFiles(),
    page: count => tillPage.page(count, lines),
  }
}

/** Tillkit on a page whose server rendered the card. */
export async function tillkitRendered() {
  const lines = await head()
  const catalog = createCatalog({ endpoint, fetch: fetched })
  const [found] = await catalog.lookup([product.handle], { context })
  const snippet = renderToSnippet(found, {
    merchantName: origins.vendure,
    url: `https://shop.example/p/${product.handle}`,
    attributes: { variant: product.variants[0].id },
  })
  return {
    ...tillPage,
    id: 'tillkit-rendered',
    title: 'Tillkit, rendered',
    files: tillFiles(),
    page: () => blogPage({ head: lines, body: snippet }),
  }
}
