import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import type { AskShop } from './ask-shop.ts'
import { type CartWire, type ChangeWire, parseCart, parseChange } from './cart.guard.generated.ts'
import { cartFragment, changeFields } from './cart-document.ts'

/** The two things that can be asked about a cart. */
export interface ShopCart {
  /** Null where there is no cart of this id: never made, forgotten, or paid for. */
  read(id: string, call: Call): Promise<CartWire | null>
  /**
   * Makes one change: a mutation of the Storefront API with its variables. Throws where Shopify could not keep what it
   * had changed.
   */
  change(mutation: Mutation, variables: Readonly<Record<string, unknown>>, call: Call): Promise<ChangeWire>
}

/** The mutations that a cart needs, as GraphQL wants them: variables, and the field that uses them. */
const mutations = {
  create: ['$input:CartInput!', 'cartCreate(input:$input)'],
  add: ['$id:ID!,$lines:[CartLineInput!]!', 'cartLinesAdd(cartId:$id,lines:$lines)'],
  update: ['$id:ID!,$lines:[CartLineUpdateInput!]!', 'cartLinesUpdate(cartId:$id,lines:$lines)'],
  remove: ['$id:ID!,$lineIds:[ID!]!', 'cartLinesRemove(cartId:$id,lineIds:$lineIds)'],
  enterCodes: ['$id:ID!,$codes:[String!]!', 'cartDiscountCodesUpdate(cartId:$id,discountCodes:$codes)'],
  moveTo: [
    '$id:ID!,$buyer:CartBuyerIdentityInput!',
    'cartBuyerIdentityUpdate(cartId:$id,buyerIdentity:$buyer)',
  ],
} as const

/** A mutation that a cart needs. */
export type Mutation = keyof typeof mutations

/** Reads and changes of a cart, each one request. */
export function createShopCart(config: AdapterConfig, ask: AskShop): ShopCart {
  const fragment = cartFragment(config)
  return {
    async read(id, call) {
      const { data } = await ask('query($id:ID!)', `{cart(id:$id){...C}}${fragment}`, call, { id })
      return data['cart'] === null ? null : parseCart(data['cart'])
    },
    async change(mutation, variables, call) {
      const [parameters, field] = mutations[mutation]
      const selection = `{change:${field}${changeFields}}${fragment}`
      const { data } = await ask(`mutation(${parameters})`, selection, call, variables)
      const change = parseChange(data['change'])
      if (change.userErrors.some(({ code }) => code === 'SERVICE_UNAVAILABLE'))
        throw new TillError('merchant_error', 'SERVICE_UNAVAILABLE')
      return change
    },
  }
}
