import { type Feature, features, runTest, suites } from '@tillkit/testing'
import { describe, expect, it } from 'vitest'
import { createMemoryMerchant, memoryAdapter } from './index.ts'
import { memorySideDoor } from './testing/memory-side-door.ts'
import {
  cart,
  checkout,
  lookup,
  type Mistake,
  mutate,
  products,
  remembering,
  search,
  without,
} from './testing/mistakes.ts'

/** Mistakes that adapters make, each with the feature whose suite has to notice it. */
const mistakes: readonly (readonly [string, Feature, Mistake])[] = [
  ['forgets the cursor', 'browse', search(find => (query, call) => find(without(query, 'cursor'), call))],
  ['forgets the words', 'browse', search(find => (query, call) => find(without(query, 'text'), call))],
  ['forgets the filters', 'browse', search(find => (query, call) => find(without(query, 'filters'), call))],
  [
    'forgets the collection',
    'browse',
    search(find => (query, call) => find(without(query, 'category'), call)),
  ],
  ['sorts as it likes', 'browse', search(find => (query, call) => find(without(query, 'sort'), call))],
  [
    'answers products without variants',
    'lookup',
    lookup(find => async (names, call) => (await find(names, call)).map(it => ({ ...it, variants: [] }))),
  ],
  [
    'answers what nobody asked for',
    'lookup',
    lookup(find => async (names, call) => [
      ...(await find(names, call)),
      ...(await find(['ash-stool'], call)),
    ]),
  ],
  [
    'fails on an empty list',
    'lookup',
    lookup(find => async (names, call) => {
      if (names.length === 0) throw new TypeError('no names')
      return find(names, call)
    }),
  ],
  [
    'mixes up the order of options',
    'variants',
    products(product => ({
      ...product,
      options: [...(product.options ?? [])].reverse(),
    })),
  ],
  [
    'says that everything is in stock',
    'variants',
    products(product => ({
      ...product,
      variants: product.variants.map(it => ({ ...it, availability: { available: true } })),
    })),
  ],
  [
    'makes up an axis',
    'variants',
    products(product => ({
      ...product,
      options: product.options ?? [{ name: 'Title', values: [{ label: 'Default' }] }],
      variants: product.variants.map(it => ({
        ...it,
        options: it.options ?? [{ name: 'Title', label: 'Default' }],
      })),
    })),
  ],
  [
    'writes prices as floats',
    'cart',
    cart(answer => ({
      ...answer,
      ...(answer.cart && {
        cart: { ...answer.cart, totals: answer.cart.totals.map(it => ({ ...it, amount: it.amount / 100 })) },
      }),
    })),
  ],
  [
    'reads the total with an amount too few',
    'cart',
    cart(answer => ({
      ...answer,
      ...(answer.cart && {
        cart: {
          ...answer.cart,
          totals: answer.cart.totals.map(it => (it.type === 'total' ? { ...it, amount: it.amount - 1 } : it)),
        },
      }),
    })),
  ],
  [
    'adds one where more were asked',
    'cart',
    mutate(
      change => (op, call) =>
        change(op.type === 'add' ? { ...op, lines: op.lines.map(it => ({ ...it, quantity: 1 })) } : op, call),
    ),
  ],
  [
    'forgets the session',
    'concurrency',
    mutate(change => (op, call) => change(op, { context: call.context })),
  ],
  ['calls half a success a success', 'stock', cart(answer => ({ ...answer, ok: true, messages: [] }))],
  ['keeps the number of what is left to itself', 'stock', cart(({ available: _, ...answer }) => answer)],
  [
    'has one word for every bad code',
    'codes',
    cart(answer => ({
      ...answer,
      messages: answer.messages.map(it => ({ ...it, code: 'discount_code_invalid' }) as typeof it),
    })),
  ],
  [
    'says nothing of a code without effect',
    'codes',
    cart(answer => ({
      ...answer,
      ...(answer.cart && { cart: { ...answer.cart, messages: [] } }),
    })),
  ],
  ['keeps prices for later', 'price-drift', remembering()],
  [
    'fails on a secret it does not know',
    'session',
    cart(answer => {
      if (!answer.cart) throw new TypeError('no cart')
      return answer
    }),
  ],
  [
    'is ready too early',
    'checkout',
    checkout(part => ({
      ...part,
      update: async (input, call) => {
        const answer = await part.update(input, call)
        return answer.checkout
          ? { ...answer, checkout: { ...answer.checkout, status: 'ready_for_complete' } }
          : answer
      },
    })),
  ],
  [
    'takes a refused address for granted',
    'checkout',
    checkout(part => ({
      ...part,
      update: async (input, call) => ({ ...(await part.update(input, call)), ok: true, messages: [] }),
    })),
  ],
  [
    'calls a declined payment an order',
    'payment',
    checkout(part => ({
      ...part,
      complete: async (input, call) => ({ ...(await part.complete(input, call)), ok: true, messages: [] }),
    })),
  ],
  [
    'forgets the key of the intent',
    'order',
    checkout(part => ({
      ...part,
      complete: (input, call) => part.complete(input, without(call, 'idempotency_key')),
    })),
  ],
  [
    'does not know what became of a checkout',
    'order',
    checkout(part => ({
      ...part,
      get: (_, call) => part.get(undefined, call),
    })),
  ],
  [
    'has one currency for all',
    'currencies',
    lookup(find => (names, call) => find(names, { ...call, context: {} })),
  ],
  [
    'takes a yen for a hundred',
    'currencies',
    products(product =>
      JSON.parse(
        JSON.stringify(product, (_, value) =>
          value?.currency === 'JPY' ? { ...value, amount: value.amount * 100 } : value,
        ),
      ),
    ),
  ],
]

describe('the contract', () => {
  it.each(features)('has nothing against the memory adapter in %s', async feature => {
    expect(await firstProblem(feature, adapter => adapter)).toBeUndefined()
  })

  it.each(mistakes)('notices an adapter that %s', async (_, feature, mistake) => {
    expect(await firstProblem(feature, mistake)).toBeDefined()
  })
})

/** What the first test says that an adapter with this mistake fails. */
async function firstProblem(feature: Feature, mistake: Mistake): Promise<string | undefined> {
  const merchant = createMemoryMerchant()
  const contract = { create: () => mistake(memoryAdapter(merchant)), merchant: memorySideDoor(merchant) }
  for (const test of suites[feature](contract)) {
    try {
      await runTest(test)
    } catch (error) {
      return `${test.title}: ${String(error)}`
    }
  }
  return undefined
}
