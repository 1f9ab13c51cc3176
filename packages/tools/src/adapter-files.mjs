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
 * The files of a new adapter: they compile, they pass the linter, and the contract suite says what is left to do.
 * @param {string} name kebab-case
 * @returns {Record<string, string>} path in the repository → text
 */
export function adapterFiles(name) {
  const folder = `packages/adapters/src/${name}`
  return {
    [`${folder}/capabilities.ts`]: capabilities(name),
    [`${folder}/catalog.wire.ts`]: wire(name),
    [`${folder}/catalog.ts`]: catalog(name),
    [`${folder}/purchase.ts`]: purchase(name),
    [`${folder}/index.ts`]: index(name),
    [`${folder}/${name}.contract.test.ts`]: contract(name),
    [`docs/adapters/${name}.md`]: page(name),
  }
}

const capabilities = name => `import type { Capabilities } from '@tillkit/core'

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
`

const wire = () => `import { z } from 'zod'

const product = z.object({
  handle: z.string(),
  name: z.string(),
  price: z.string(),
  currency: z.string(),
  image: z.string().nullish(),
  sold_out: z.boolean().nullish(),
})

/** A reply with products, as far as the adapter reads it. \`npm run generate\` makes its guard. */
export const productsWire: z.ZodType = z.object({ products: z.array(product) })
`

const catalog =
  name => `import { type AdapterConfig, type CatalogPart, type Product, TillError } from '@tillkit/core'
import { parseDecimal } from '@tillkit/core/money'
import { deadline } from '../shared/deadline.ts'
import { readReply } from '../shared/read-reply.ts'
import { toFault } from '../shared/to-fault.ts'
import { capabilities } from './capabilities.ts'
import { type ProductsWire, parseProducts } from './catalog.guard.generated.ts'

export { capabilities }

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

function toProduct({ handle, name, price, currency, sold_out }: ProductsWire['products'][number]): Product {
  const amount = { amount: parseDecimal(price, currency), currency }
  const product = { id: handle, title: name, description: { plain: name } }
  const variant = { ...product, price: amount, availability: { available: !sold_out } }
  return { ...product, handle, price_range: { min: amount, max: amount }, variants: [variant] }
}
`

const purchase = name => `import { type AdapterConfig, type Purchase, TillError } from '@tillkit/core'

/** Carts of a ${name} merchant. A part that is absent here (checkout, order) is a capability that it lacks. */
export function createPurchase({ endpoint }: AdapterConfig): Purchase {
  return {
    cart: {
      get: async () => ({ ok: true, messages: [], cart: null }),
      mutate: async op => Promise.reject(new TillError('unsupported', \`\${op.type} at \${endpoint}\`)),
    },
  }
}
`

const index = name => `import type { Adapter, AdapterConfig } from '@tillkit/core'
import { capabilities, createCatalog } from './catalog.ts'
import { createPurchase } from './purchase.ts'

/** An adapter for a merchant on ${name}; \`endpoint\` is the URL of its API. */
export function ${camel(name)}Adapter(config: AdapterConfig): Adapter {
  return { name: '${name}', capabilities, catalog: createCatalog(config), ...createPurchase(config) }
}
`

const contract = name => `import { describeAdapter, type MerchantSideDoor } from '@tillkit/testing'
import { ${camel(name)}Adapter } from './index.ts'

/** A running ${name}, started as \`packages/testing/src/vendure/vendure.setup.ts\` starts Vendure. */
const endpoint = 'http://127.0.0.1:9/'

const unanswered = () => Promise.reject(new Error('the side door into ${name} is not written'))

/** Looks at the merchant itself, by its admin API or database: never through the adapter. */
const merchant: MerchantSideDoor = {
  known: {
    simple: 'a-handle',
    other: 'another-handle',
    with_options: null,
    with_impossible_combinations: null,
    sold_out: 'a-sold-out-handle',
    without_variants: null,
    unknown: 'no-such-product',
    search_text: 'word',
    category: 'a-collection',
    codes: { good: '', good_too: '', unknown: '', expired: '', limited: '', without_effect: '' },
    currencies: ['EUR'],
    destination: {
      first_name: 'Ada',
      last_name: 'Byron',
      street_address: 'Domkloster 4',
      address_locality: 'Köln',
      postal_code: '50667',
      address_country: 'DE',
    },
    undeliverable_country: 'AQ',
  },
  price: unanswered,
  setPrice: unanswered,
  stock: unanswered,
  setStock: unanswered,
  cart: unanswered,
  order: unanswered,
  ordersOf: unanswered,
  accepted: unanswered,
  declined: unanswered,
}

describeAdapter('${name}', { create: () => ${camel(name)}Adapter({ endpoint }), merchant })
`

const page = name => `# ${name}

\`\`\`html
<script async src="https://cdn.example/v1/till.js" data-merchant="${name}:https://shop.example/api"></script>
<till-product handle="a-handle"><a href="https://shop.example/a-handle">The product</a></till-product>
\`\`\`

What it can do: [capabilities](../../packages/adapters/src/${name}/capabilities.ts).

## What the merchant has to set up

## What surprises
`
