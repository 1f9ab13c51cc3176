// Written by packages/embed/generate/make-attributes.mjs. Do not edit.

/** Room → attribute → its values, where it has a fixed set. */
export const attributes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  store: { 'merchant': [], 'id': [], 'name': [], 'language': [], 'country': [], 'currency': [] },
  product: { 'handle': [], 'variant': [], 'layout': ['regular', 'compact'], 'buy-now': [], 'description': [], 'no-gallery': [], 'store': [], 'face': ['inherit', 'own'], 'density': ['cosy', 'compact'] },
  buy: { 'handle': [], 'variant': [], 'label': [], 'action': ['add', 'buy'], 'store': [], 'face': ['inherit', 'own'] },
  shelf: { 'collection': [], 'search': [], 'handles': [], 'limit': [], 'no-search': [], 'no-sort': [], 'no-filters': [], 'store': [], 'face': ['inherit', 'own'], 'density': ['cosy', 'compact'] },
  cart: { 'edge': [], 'label': [], 'store': [], 'face': ['inherit', 'own'] },
  checkout: { 'store': [], 'face': ['inherit', 'own'], 'density': ['cosy', 'compact'] },
}
