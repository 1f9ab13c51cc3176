/** `big-shop` → `bigShop`. */
const camel = name => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase())

/**
 * Why a name cannot be an adapter's, or nothing when it can: it is a folder, a subpath and a word in a snippet.
 * @param {string | undefined} name
 * @param {string[]} existing names of the adapters there are
 * @returns {string | undefined}
 */
export function adapterNameProblem(name, existing) {
  if (!name) return 'which platform? For example: node packages/tools/src/new-adapter.mjs acme'
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return `"${name}" is not kebab-case, such as big-shop`
  if (name === 'shared') return '"shared" is where adapters keep what they have in common'
  if (existing.includes(name)) return `there is an adapter called ${name}: packages/adapters/src/${name}`
}

/**
 * The files of a new adapter that shows products: they compile, pass the linter and the contract suite. With what is
 * generated of them (the guard, the registry, the table of adapters) that makes eight files.
 * @param {string} name kebab-case
 * @returns {Record<string, string>} path in the repository → text
 */
export function adapterFiles(name) {
  const folder = `packages/adapters/src/${name}`
  return {
    [`${folder}/catalog.wire.ts`]: wire,
    [`${folder}/catalog.ts`]: catalog(name),
    [`${folder}/index.ts`]: index(name),
    [`${folder}/${name}.contract.test.ts`]: contract(name),
    [`docs/adapters/${name}.md`]: page(name),
  }
}

const wire = `import { z } from 'zod'

const product = z.object({
  handle: z.string(),
  name: z.string(),
  url: z.string(),
  price: z.string(),
  currency: z.string(),
  sold_out: z.boolean().nullish(),
})

/** A reply with products, as far as the adapter reads it. \`npm run generate\` makes its guard. */
export const productsWire: z.ZodType = z.object({ products: z.array(product) })
`

const catalog =
  name => `import { type AdapterConfig, type Capabilities, type CatalogPart, type Product, TillError } from '@tillkit/core'
import { parseDecimal } from '@tillkit/core/money'
import { deadline } from '../shared/deadline.ts'
import { readReply } from '../shared/read-reply.ts'
import { toFault } from '../shared/to-fault.ts'
import { toWebUrl } from '../shared/to-web-url.ts'
import { type ProductsWire, parseProducts } from './catalog.guard.generated.ts'

/** What ${name}'s API can do: facts, with the page that says so or how it was measured. */
export const capabilities: Capabilities = {
  transport: 'direct',
  search: 'none',
  sorts: [],
  page_size_max: 100,
  stock: 'boolean',
  currencies: 'one',
  discount_codes: 'none',
  parallel_mutations: false,
  checkout: 'hand_off',
  idempotent_complete: false,
  order_lookup: false,
}

/** The products of a ${name} merchant; \`endpoint\` is the URL of its API. */
export function createCatalog({ endpoint, fetch: get = fetch }: AdapterConfig): CatalogPart {
  return {
    search: async () => Promise.reject(new TillError('unsupported', '${name} cannot be searched')),
    async lookup(handlesOrIds, { signal }) {
      const url = new URL(endpoint)
      for (const handle of handlesOrIds) url.searchParams.append('handle', handle)
      try {
        const reply = await get(url, { signal: deadline(10_000, signal), credentials: 'omit' })
        return parseProducts(await readReply(reply)).products.map(toProduct)
      } catch (error) {
        throw toFault(error)
      }
    },
  }
}

/** The product's page at the merchant is where it is bought, until there is a \`purchase.ts\`. */
function toProduct({ handle, name, url, price, currency, sold_out }: ProductsWire['products'][number]): Product {
  const amount = { amount: parseDecimal(price, currency), currency }
  const product = { id: handle, title: name, description: { plain: name } }
  const variant = { ...product, price: amount, availability: { available: !sold_out } }
  const page = toWebUrl(url)
  return {
    ...product,
    handle,
    ...(page && { url: page }),
    price_range: { min: amount, max: amount },
    variants: [variant],
  }
}
`

const index = name => `import type { Adapter, AdapterConfig } from '@tillkit/core'
import { capabilities, createCatalog } from './catalog.ts'

/** An adapter for a merchant on ${name}; \`endpoint\` is the URL of its API. */
export function ${camel(name)}Adapter(config: AdapterConfig): Adapter {
  return { name: '${name}', capabilities, catalog: createCatalog(config) }
}
`

const contract = name => `import { describeAdapter, type MerchantSideDoor } from '@tillkit/testing'
import { ${camel(name)}Adapter } from './index.ts'

/** What the merchant sells. In place of all this: a running ${name}, or a stand-in that its official schema checks. */
const products = [
  { handle: 'mug', name: 'Mug', url: 'https://shop.example/mug', price: '12.50', currency: 'EUR' },
  { handle: 'bowl', name: 'Bowl', url: 'https://shop.example/bowl', price: '24', currency: 'EUR' },
  { handle: 'pen', name: 'Pen', url: 'https://shop.example/pen', price: '64', currency: 'EUR', sold_out: true },
]
const find = (handle: string) => products.find(product => product.handle === handle)
const answer: typeof fetch = async (url, init) => {
  init?.signal?.throwIfAborted()
  const wanted = new URL(String(url)).searchParams.getAll('handle')
  return Response.json({ products: products.filter(({ handle }) => wanted.includes(handle)) })
}
const unanswered = () => Promise.reject(new Error('the side door into ${name} is not written'))

/** Looks at the merchant itself, by its admin API or database: never through the adapter. */
const merchant: MerchantSideDoor = {
  known: {
    simple: 'mug',
    other: 'bowl',
    with_options: null,
    with_impossible_combinations: null,
    sold_out: 'pen',
    without_variants: null,
    unknown: 'no-such-product',
    search_text: 'mug',
    category: '',
    codes: { good: '', good_too: '', unknown: '', expired: '', limited: '', without_effect: '' },
    currencies: ['EUR'],
    destination: {},
    undeliverable_country: 'AQ',
  },
  price: async handle => Number(find(handle)?.price) * 100,
  async setPrice(handle, _, amount) {
    const product = find(handle)
    if (product) product.price = String(amount / 100)
  },
  stock: async handle => (find(handle)?.sold_out ? 0 : 1),
  setStock: unanswered,
  cart: unanswered,
  order: unanswered,
  ordersOf: unanswered,
  accepted: unanswered,
  declined: unanswered,
}

describeAdapter('${name}', {
  create: () => ${camel(name)}Adapter({ endpoint: 'https://shop.example/api', fetch: answer }),
  merchant,
})
`

const page = name => `# ${name}

Proven: against a stand-in only; not yet exercised against a live shop.

\`\`\`html
<script async crossorigin src="https://cdn.example/v1/till-${name}.js" data-merchant="${name}:https://shop.example/api"></script>
<till-product handle="a-handle"><a href="https://shop.example/a-handle">The product</a></till-product>
\`\`\`

## What the merchant has to set up

## What surprises
`
