// Written by packages/embed/generate/make-attributes.mjs. Do not edit.

/** Room → attribute → its values, where it has a fixed set. */
export const attributes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  store: { 'merchant': [], 'id': [], 'name': [], 'language': [], 'country': [], 'currency': [] },
  cart: { 'edge': [], 'label': [], 'store': [], 'face': ['inherit', 'own'] },
  checkout: { 'store': [], 'face': ['inherit', 'own'], 'density': ['cosy', 'compact'] },
}
