import { amountsOf, rateOf, rates, ratesFor, taxOf } from './amounts.ts'
import { imageOf, maximumOf } from './product-body.ts'
import {
  type StoreLine,
  type StoreOrder,
  type StoreSession,
  type StoreState,
  stockFor,
} from './store-state.ts'
import { money, prepared, site, slugOf } from './store-text.ts'

/** The parts that a cart and an order have in common. */
type Bought = Pick<StoreOrder, 'shipping' | 'lines' | 'coupons' | 'rate'>

/** A cart as every route of a cart answers it. */
export function cartBody(state: StoreState, session: StoreSession): object {
  const amounts = amountsOf(session)
  const isEmpty = session.lines.length === 0
  return {
    items: session.lines.map((line, at) => ({
      ...lineBody(state, session, line, at, session.draft),
      type: line.product.type === 'variable' ? 'variation' : 'simple',
      extensions: {},
    })),
    coupons: couponBodies(session),
    fees: [],
    totals: {
      ...money({
        total_items: amounts.items,
        total_items_tax: amounts.itemsTax,
        total_fees: 0,
        total_fees_tax: 0,
        total_discount: amounts.discount,
        total_discount_tax: amounts.discountTax,
        total_shipping: amounts.shipping,
        total_shipping_tax: amounts.shipping === null ? null : 0,
        total_price: amounts.total,
        total_tax: amounts.tax,
      }),
      tax_lines: taxLines(amounts.tax, '8.25%'),
    },
    shipping_address: session.shipping,
    billing_address: session.billing,
    needs_payment: amounts.total > 0,
    needs_shipping: !isEmpty,
    payment_requirements: ['products'],
    has_calculated_shipping: !isEmpty,
    shipping_rates: isEmpty ? [] : [parcelBody(session)],
    items_count: session.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    items_weight: 0,
    cross_sells: [],
    errors: stockErrors(state, session),
    payment_methods: state.gateways,
    extensions: {},
  }
}

/** An order as `GET /order/{id}` answers it. */
export function orderBody(state: StoreState, order: StoreOrder): object {
  const amounts = amountsOf(order)
  return {
    id: order.id,
    status: order.status,
    items: order.lines.map((line, at) => ({
      ...lineBody(state, order, line, at, order),
      key: order.key,
      id: order.id * 10 + at,
      name: prepared([line.product.name, line.item.values.join(', ')].filter(Boolean).join(' - ')),
      quantity_limits: { minimum: line.quantity, maximum: line.quantity, multiple_of: 1, editable: false },
    })),
    coupons: couponBodies(order),
    fees: [],
    totals: {
      ...money({
        subtotal: amounts.items,
        total_discount: amounts.discount,
        total_shipping: amounts.shipping ?? 0,
        total_fees: 0,
        total_tax: amounts.tax,
        total_refund: 0,
        total_price: amounts.total,
        total_items: amounts.items - amounts.discount,
        total_items_tax: amounts.tax,
        total_fees_tax: 0,
        total_discount_tax: amounts.discountTax,
        total_shipping_tax: 0,
      }),
      tax_lines: taxLines(amounts.tax, '8.25'),
    },
    shipping_address: order.shipping,
    billing_address: order.billing,
    needs_payment: false,
    needs_shipping: true,
    payment_requirements: ['products'],
    errors: [],
  }
}

/** What cannot be bought any more, as WooCommerce checks a cart when it is shown and when it is paid. */
export function stockErrors(
  state: StoreState,
  { lines, draft }: StoreSession,
): { readonly code: string; readonly message: string }[] {
  return lines.flatMap(({ item, product, quantity }) => {
    const left = stockFor(state, item, draft)
    const name = prepared(product.name)
    if (left === 0)
      return [
        {
          code: 'woocommerce_rest_product_out_of_stock',
          message: `${name} is out of stock and cannot be purchased. Please remove it from your cart.`,
        },
      ]
    return left === null || left >= quantity
      ? []
      : [
          {
            code: 'woocommerce_rest_product_partially_out_of_stock',
            message: `There is not enough ${name} in stock. Please reduce the quantity in your cart.`,
          },
        ]
  })
}

function lineBody(
  state: StoreState,
  order: Bought,
  { key, item, product, quantity }: StoreLine,
  at: number,
  own: StoreOrder | undefined,
): object {
  const { net, off } = amountsOf(order).lines[at] ?? { net: 0, off: 0 }
  const stock = stockFor(state, item, own)
  const shown = (amount: number) => (state.isGross ? amount + taxOf(order, amount) : amount)
  const [price, regular] = [shown(item.price), shown(item.regular)]
  const query = product.axes.map(({ name }, axis) => `attribute_${slugOf(name)}=${item.values[axis]}`)
  return {
    key,
    id: item.id,
    quantity,
    quantity_limits: { minimum: 1, maximum: maximumOf(stock), multiple_of: 1, editable: true },
    name: prepared(product.name),
    short_description: `<p>${prepared(product.name)}</p>`,
    description: '',
    sku: item.sku,
    low_stock_remaining: stock !== null && stock <= 2 ? stock : null,
    backorders_allowed: false,
    show_backorder_badge: false,
    sold_individually: false,
    permalink: `${site}/product/${product.slug}/${query.length > 0 ? `?${query.join('&')}` : ''}`,
    images: [imageOf(product)],
    variation: product.axes.map(({ name }, axis) => ({ attribute: name, value: item.values[axis] ?? '' })),
    item_data: [],
    prices: {
      ...money({ price, regular_price: regular, sale_price: price }),
      price_range: null,
      raw_prices: {
        precision: 6,
        price: `${price}0000`,
        regular_price: `${regular}0000`,
        sale_price: `${price}0000`,
      },
    },
    totals: money({
      line_subtotal: net,
      line_subtotal_tax: taxOf(order, net),
      line_total: net - off,
      line_total_tax: taxOf(order, net - off),
    }),
    catalog_visibility: 'visible',
  }
}

/** Each coupon with its own part; of two percentages the last has what rounding left. */
function couponBodies(order: Bought): object[] {
  const { discount, discountTax } = amountsOf(order)
  let [off, tax] = [0, 0]
  return order.coupons.map((code, at) => {
    const isLast = at === order.coupons.length - 1
    const alone = amountsOf({ ...order, coupons: [code] })
    const part = isLast ? [discount - off, discountTax - tax] : [alone.discount, alone.discountTax]
    off += part[0] ?? 0
    tax += part[1] ?? 0
    return {
      code,
      discount_type: 'percent',
      totals: money({ total_discount: part[0] ?? 0, total_discount_tax: part[1] ?? 0 }),
    }
  })
}

function parcelBody(session: StoreSession): object {
  const { first_name: _, last_name: __, company: ___, phone: ____, ...destination } = session.shipping
  const names = session.lines.map(({ product, item }) =>
    prepared([product.name, item.values.join(', ')].filter(Boolean).join(' - ')),
  )
  const content = session.lines.map(({ quantity }, at) => `${names[at]} &times; ${quantity}`).join(', ')
  const selected = rateOf(session)
  return {
    package_id: 0,
    name: 'Shipment 1',
    destination,
    items: session.lines.map(({ key, quantity }, at) => ({ key, name: names[at], quantity })),
    shipping_rates: ratesFor(session).map(rate_id => {
      const [method_id = '', instance] = rate_id.split(':')
      const name = method_id.replace('_', ' ')
      return {
        rate_id,
        name: name.charAt(0).toUpperCase() + name.slice(1),
        description: '',
        delivery_time: '',
        ...money({ price: rates[rate_id] ?? 0, taxes: 0 }),
        instance_id: Number(instance),
        method_id,
        meta_data: [{ key: 'Items', value: content }],
        selected: rate_id === selected,
      }
    }),
  }
}

function taxLines(tax: number, rate: string): object[] {
  return tax > 0 ? [{ name: 'CA Tax', price: `${tax}`, rate }] : []
}
