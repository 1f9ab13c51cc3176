import { type Adapter, type CartResult, type Product, TillError } from '@tillkit/core'
import { describeAdapter } from '@tillkit/testing'
import { createMemoryMerchant, demoSeed, memoryAdapter } from './index.ts'
import { memorySideDoor } from './testing/memory-side-door.ts'

/** Merchants that can do less, made of the one that can do all: the contract has an answer for each. */
const oneCurrency = () => createMemoryMerchant({ ...demoSeed, currencies: ['EUR'] })

const onlyProducts = oneCurrency()
describeAdapter('a feed of products', {
  create: () => withoutStock(onlyCatalog(memoryAdapter(onlyProducts))),
  merchant: memorySideDoor(onlyProducts),
})

const handsOff = oneCurrency()
describeAdapter('a cart that is paid elsewhere', {
  create: () => handingOff(memoryAdapter(handsOff)),
  merchant: memorySideDoor(handsOff),
})

const simple = createMemoryMerchant()
describeAdapter('a merchant that takes one code, one change at a time, and tells no orders', {
  create: () => withOneCode(memoryAdapter(simple)),
  merchant: memorySideDoor(simple),
})

function onlyCatalog({ name, capabilities, catalog }: Adapter): Adapter {
  return {
    name,
    capabilities: {
      ...capabilities,
      search: 'none',
      sorts: [],
      currencies: 'one',
      discount_codes: 'none',
      checkout: 'hand_off',
      idempotent_complete: false,
      order_lookup: false,
    },
    catalog: {
      ...catalog,
      search: async () => {
        throw new TillError('unsupported', 'this merchant has no search')
      },
    },
  }
}

function withoutStock(adapter: Adapter): Adapter {
  const forget = (product: Product): Product => ({
    ...product,
    variants: product.variants.map(({ availability: _, ...variant }) => variant),
  })
  return {
    ...adapter,
    capabilities: { ...adapter.capabilities, stock: 'none' },
    catalog: {
      ...adapter.catalog,
      lookup: async (names, call) => (await adapter.catalog.lookup(names, call)).map(forget),
    },
  }
}

function handingOff(adapter: Adapter): Adapter {
  const { cart } = adapter
  if (!cart) throw new TypeError('nothing to hand off')
  const withUrl = (result: CartResult): CartResult =>
    result.cart
      ? {
          ...result,
          cart: { ...result.cart, continue_url: `https://merchant.example/cart/${result.cart.id}` },
        }
      : result
  return {
    name: adapter.name,
    capabilities: {
      ...onlyCatalog(adapter).capabilities,
      search: 'text',
      stock: 'boolean',
    },
    catalog: {
      ...adapter.catalog,
      async search({ filters: _, sort: __, ...query }, call) {
        const { facets: ___, ...page } = await adapter.catalog.search(query, call)
        return page
      },
    },
    cart: {
      get: async call => withUrl(await cart.get(call)),
      async mutate(op, call) {
        if (op.type !== 'add_code' && op.type !== 'remove_code') return withUrl(await cart.mutate(op, call))
        const message = { type: 'error', code: 'unsupported', content: '', severity: 'recoverable' } as const
        return { ok: false, messages: [message] }
      },
    },
  }
}

function withOneCode({ order: _, ...adapter }: Adapter): Adapter {
  const { cart, capabilities } = adapter
  if (!cart) throw new TypeError('nothing to put a code on')
  return {
    ...adapter,
    capabilities: {
      ...capabilities,
      discount_codes: 'one',
      parallel_mutations: false,
      order_lookup: false,
    },
    cart: {
      ...cart,
      async mutate(op, call) {
        const before = op.type === 'add_code' ? (await cart.get(call)).cart?.discounts?.codes : undefined
        const answer = await cart.mutate(op, call)
        if (!answer.ok) return answer
        let last = answer
        for (const code of before ?? []) last = await cart.mutate({ type: 'remove_code', code }, call)
        return last
      },
    },
  }
}
