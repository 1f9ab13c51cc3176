import type { Adapter, CartPart, CartResult, CatalogPart, CheckoutPart, Product } from '@tillkit/core'

/** An adapter with something wrong put into it. */
export type Mistake = (adapter: Adapter) => Adapter

/** A copy of an object without one property. */
export function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = value
  return rest
}

/** Gets the search of the catalog wrong. */
export function search(wrap: (find: CatalogPart['search']) => CatalogPart['search']): Mistake {
  return adapter => ({
    ...adapter,
    catalog: { ...adapter.catalog, search: wrap(adapter.catalog.search) },
  })
}

/** Gets the lookup of the catalog wrong. */
export function lookup(wrap: (find: CatalogPart['lookup']) => CatalogPart['lookup']): Mistake {
  return adapter => ({
    ...adapter,
    catalog: { ...adapter.catalog, lookup: wrap(adapter.catalog.lookup) },
  })
}

/** Gets every product of a lookup wrong. */
export const products = (change: (product: Product) => Product): Mistake =>
  lookup(find => async (names, call) => (await find(names, call)).map(change))

/** Gets the cart part wrong. */
export function withCart(adapter: Adapter, wrap: (part: CartPart) => CartPart): Adapter {
  return adapter.cart ? { ...adapter, cart: wrap(adapter.cart) } : adapter
}

/** Gets every answer about a cart wrong. */
export const cart =
  (change: (answer: CartResult) => CartResult): Mistake =>
  adapter =>
    withCart(adapter, part => ({
      get: async call => change(await part.get(call)),
      mutate: async (op, call) => change(await part.mutate(op, call)),
    }))

/** Gets the changes of a cart wrong. */
export const mutate =
  (wrap: (change: CartPart['mutate']) => CartPart['mutate']): Mistake =>
  adapter =>
    withCart(adapter, part => ({ ...part, mutate: wrap(part.mutate) }))

/** Gets the checkout part wrong. */
export const checkout =
  (wrap: (part: CheckoutPart) => CheckoutPart): Mistake =>
  adapter =>
    adapter.checkout ? { ...adapter, checkout: wrap(adapter.checkout) } : adapter

/** Keeps products that it has read, whatever happens to them. */
export function remembering(): Mistake {
  const seen = new Map<string, readonly Product[]>()
  return lookup(find => async (names, call) => {
    const known = seen.get(names.join()) ?? (await find(names, call))
    seen.set(names.join(), known)
    return known
  })
}
