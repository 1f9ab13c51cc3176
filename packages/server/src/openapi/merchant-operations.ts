/** One route of a merchant; `request` and `reply` are names of component schemas. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put'
  readonly path: string
  readonly summary: string
  readonly request?: string
  readonly reply?: string
  readonly created?: true
  /** Whether it changes something, and so takes an Idempotency-Key. */
  readonly change?: true
}

/** What a merchant's routes are, below its address. */
export const merchantOperations: readonly Operation[] = [
  { method: 'get', path: '/.well-known/ucp', summary: 'What the merchant is and can do', reply: 'Profile' },
  ...(['search', 'lookup', 'product'] as const).flatMap((what): readonly Operation[] => {
    const name = what[0]?.toUpperCase() + what.slice(1)
    const reply = what === 'product' ? 'ProductDetail' : 'ProductList'
    const path = `/catalog/${what}`
    const summary = {
      search: 'A list of products',
      lookup: 'Products by ids',
      product: 'One product, and a choice',
    }
    return [
      { method: 'post', path, summary: summary[what], request: `${name}Request`, reply },
      { method: 'get', path, summary: `${summary[what]}: the request as JSON in ?q=`, reply },
    ]
  }),
  ...ofResource('/carts', 'cart', 'Cart'),
  ...ofResource('/checkout-sessions', 'checkout', 'Checkout'),
  {
    method: 'post',
    path: '/checkout-sessions/{id}/complete',
    summary: 'Places the order, once for a key',
    request: 'CompleteRequest',
    reply: 'Checkout',
    change: true,
  },
  { method: 'get', path: '/orders/{id}', summary: 'An order', reply: 'Order' },
  { method: 'get', path: '/permalink/{items}', summary: 'Leads to a cart with these lines at the merchant' },
]

function ofResource(path: string, noun: string, schema: string): readonly Operation[] {
  const request = `${schema}Request`
  const one = `${path}/{id}`
  return [
    {
      method: 'post',
      path,
      summary: `Begins a ${noun}`,
      request,
      reply: schema,
      created: true,
      change: true,
    },
    { method: 'get', path: one, summary: `The ${noun} as it is`, reply: schema },
    { method: 'put', path: one, summary: `Replaces the ${noun}`, request, reply: schema, change: true },
    { method: 'post', path: `${one}/cancel`, summary: `Cancels the ${noun}`, reply: schema, change: true },
  ]
}
