import { GraphQLError } from 'graphql'
import { answerCart } from './answer-cart.ts'
import type { Market } from './answer-product.ts'
import { type CartRecord, type ShopBooks, variantOf } from './shop-books.ts'

interface LineInput {
  readonly merchandiseId: string
  readonly quantity?: number | null
}

interface UserError {
  readonly code: string
  readonly field: readonly string[]
  readonly message: string
}

interface Buyer {
  readonly countryCode?: string | null
}

const gone: UserError = { code: 'INVALID', field: ['cartId'], message: 'The specified cart does not exist.' }

/** The mutations of a cart as resolvers of the schema's root. */
export interface CartMutations {
  cartCreate(args: {
    readonly input?: {
      readonly lines?: readonly LineInput[] | null
      readonly buyerIdentity?: Buyer | null
    } | null
  }): object
  cartLinesAdd(args: { readonly cartId: string; readonly lines: readonly LineInput[] }): object
  cartLinesUpdate(args: {
    readonly cartId: string
    readonly lines: readonly { readonly id: string; readonly quantity?: number | null }[]
  }): object
  cartLinesRemove(args: { readonly cartId: string; readonly lineIds: readonly string[] }): object
  cartDiscountCodesUpdate(args: {
    readonly cartId: string
    readonly discountCodes: readonly string[]
  }): object
  cartBuyerIdentityUpdate(args: { readonly cartId: string; readonly buyerIdentity: Buyer }): object
}

/** The open cart of an id, none for what was paid for. To read it no key is needed, as others measured; see `openCart`. */
export function findCart(books: ShopBooks, id: string): CartRecord | undefined {
  const [, token = ''] = /^gid:\/\/shopify\/Cart\/([\w-]+)(\?key=\w+)?$/.exec(id) ?? invalid(id)
  const cart = books.carts.get(token)
  return cart?.isPaid ? undefined : cart
}

/** The cart of an id that may be changed: the key must be its own. */
function openCart(books: ShopBooks, id: string): CartRecord | undefined {
  const cart = findCart(books, id)
  return id.endsWith(`?key=${cart?.key}`) ? cart : undefined
}

/**
 * What the mutations of a cart do, as others measured it at real shops: a line that is refused leaves all as it was; more
 * than there is becomes what there is, with a warning unless the shop is quiet.
 */
export function createCartMutations(books: ShopBooks, market: Market, isQuiet: boolean): CartMutations {
  /** What every mutation answers: the cart with only what there is, and warnings about it. */
  function settled(cart: CartRecord): object {
    const warnings: object[] = []
    for (const line of cart.lines) {
      const stock = books.stock(line.variant.number)
      if (line.variant.backorder || line.quantity <= stock) continue
      line.quantity = stock
      const code = stock > 0 ? 'MERCHANDISE_NOT_ENOUGH_STOCK' : 'MERCHANDISE_OUT_OF_STOCK'
      if (!isQuiet)
        warnings.push({ code, message: `Only ${stock} left of ${line.product.title}`, target: line.id })
    }
    for (const code of cart.codes) {
      const why = books.whyNot(code, cart)
      // The target is the cart: Shopify does not say which code it means.
      const target = `gid://shopify/Cart/${cart.token}`
      if (why) warnings.push({ code: why, message: why.toLowerCase().replaceAll('_', ' '), target })
    }
    return { cart: answerCart(cart, books, market), userErrors: [], warnings }
  }

  const refused = (error: UserError, cart?: CartRecord): object => ({
    cart: cart ? answerCart(cart, books, market) : null,
    userErrors: [error],
    warnings: [],
  })

  /** The first line that the shop does not sell like this. */
  function wrongLine(lines: readonly LineInput[]): UserError | undefined {
    for (const [at, { merchandiseId, quantity }] of lines.entries()) {
      const found = variantOf(numberIn(merchandiseId, 'ProductVariant'))
      const lineField = ['lines', `${at}`]
      if (!found)
        return {
          code: 'INVALID',
          field: [...lineField, 'merchandiseId'],
          message: `The merchandise with id ${merchandiseId} does not exist.`,
        }
      if (found.product.requiresPlan)
        return {
          code: 'VARIANT_REQUIRES_SELLING_PLAN',
          field: [...lineField, 'sellingPlanId'],
          message: 'Variant can only be purchased with a selling plan.',
        }
      if ((quantity ?? 1) > 1_000_000)
        return { code: 'LESS_THAN', field: [...lineField, 'quantity'], message: 'Must be less than 1000000' }
    }
    return undefined
  }

  function put(cart: CartRecord, lines: readonly LineInput[]): void {
    for (const { merchandiseId, quantity } of lines) {
      const found = variantOf(numberIn(merchandiseId, 'ProductVariant'))
      if (!found) continue
      const there = cart.lines.find(({ variant }) => variant === found.variant)
      if (there) there.quantity += quantity ?? 1
      else {
        const id = `gid://shopify/CartLine/${crypto.randomUUID()}?cart=${cart.token}`
        cart.lines.push({ id, ...found, quantity: quantity ?? 1 })
      }
    }
  }

  /** Makes a change to an open cart, which answers what is wrong with it. */
  function change(id: string, make: (cart: CartRecord) => UserError | undefined): object {
    const cart = openCart(books, id)
    if (!cart) return refused(gone)
    const wrong = make(cart)
    return wrong ? refused(wrong, cart) : settled(cart)
  }

  return {
    cartCreate({ input }) {
      const lines = input?.lines ?? []
      const wrong = wrongLine(lines)
      if (wrong) return refused(wrong)
      const cart: CartRecord = {
        token: `Z2NwLX${crypto.randomUUID()}`,
        key: crypto.randomUUID().replaceAll('-', ''),
        country: input?.buyerIdentity?.countryCode ?? market.country,
        lines: [],
        codes: [],
        isPaid: false,
      }
      put(cart, lines)
      books.carts.set(cart.token, cart)
      return settled(cart)
    },
    cartLinesAdd: ({ cartId, lines }) =>
      change(cartId, cart => {
        const wrong = wrongLine(lines)
        if (!wrong) put(cart, lines)
        return wrong
      }),
    cartLinesUpdate: ({ cartId, lines }) =>
      change(cartId, cart => {
        for (const [at, { id, quantity }] of lines.entries()) {
          const line = cart.lines.find(it => it.id === lineId(id))
          if (!line) return unknownLine(['lines', `${at}`, 'id'])
          line.quantity = quantity ?? line.quantity
        }
        return undefined
      }),
    cartLinesRemove: ({ cartId, lineIds }) =>
      change(cartId, cart => {
        for (const [at, id] of lineIds.entries()) {
          const index = cart.lines.findIndex(line => line.id === lineId(id))
          if (index < 0) return unknownLine(['lineIds', `${at}`])
          cart.lines.splice(index, 1)
        }
        return undefined
      }),
    cartDiscountCodesUpdate: ({ cartId, discountCodes }) =>
      change(cartId, cart => {
        cart.codes = [...discountCodes]
        return undefined
      }),
    cartBuyerIdentityUpdate: ({ cartId, buyerIdentity }) =>
      change(cartId, cart => {
        cart.country = buyerIdentity.countryCode ?? cart.country
        return undefined
      }),
  }
}

const unknownLine = (field: readonly string[]): UserError => ({
  code: 'INVALID_MERCHANDISE_LINE',
  field,
  message: 'The merchandise line with this id does not exist.',
})

/** The number in a global id of this kind. Throws for any other text, as the API does. */
export function numberIn(id: string, kind: string): number {
  const [, number] = new RegExp(`^gid://shopify/${kind}/(\\d+)$`).exec(id) ?? invalid(id)
  return Number(number)
}

function lineId(id: string): string {
  return /^gid:\/\/shopify\/CartLine\//.test(id) ? id : invalid(id)
}

function invalid(id: string): never {
  throw new GraphQLError(`Invalid global id '${id}'`, { extensions: { code: 'INVALID_VARIABLE' } })
}
