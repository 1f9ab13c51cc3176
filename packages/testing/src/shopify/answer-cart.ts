import { answerConnection, type PageArguments } from './answer-connection.ts'
import { answerMoney, answerVariant, type Market } from './answer-product.ts'
import { type CartRecord, type Off, type ShopBooks, sumOf } from './shop-books.ts'

/** A cart as the API answers it. */
export function answerCart(cart: CartRecord, books: ShopBooks, market: Market): object {
  const { currency, lines, subtotal, off, total } = books.bill(cart)
  const money = (amount: number) => answerMoney(amount, currency)
  const allocations = (all: readonly Off[]) =>
    all.map(({ amount, code, title }) => ({
      __typename: code ? 'CartCodeDiscountAllocation' : 'CartAutomaticDiscountAllocation',
      discountedAmount: money(amount),
      ...(code ? { code } : { title }),
    }))
  return {
    id: `gid://shopify/Cart/${cart.token}?key=${cart.key}`,
    checkoutUrl: `https://saltmarsh-workshop.myshopify.com/cart/c/${cart.token}?key=${cart.key}`,
    buyerIdentity: { countryCode: cart.country },
    cost: { subtotalAmount: money(subtotal), totalAmount: money(total) },
    discountCodes: cart.codes.map(code => ({ code, applicable: !books.whyNot(code, cart) })),
    discountAllocations: allocations(off),
    lines: (page: PageArguments) =>
      answerConnection(
        lines.map(({ line, unit, off: offLine }) => ({
          __typename: 'CartLine',
          id: line.id,
          quantity: line.quantity,
          cost: {
            amountPerQuantity: money(unit),
            subtotalAmount: money(unit * line.quantity),
            totalAmount: money(unit * line.quantity - sumOf(offLine)),
          },
          discountAllocations: allocations(offLine),
          merchandise: answerVariant(line.variant, line.product, books, { ...market, country: cart.country }),
        })),
        page,
      ),
  }
}
