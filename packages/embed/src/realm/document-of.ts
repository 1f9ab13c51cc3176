/**
 * A page's document, whose members are this realm's own: neither an `<img name="createElement">` nor a script of the page
 * can stand in for them. It is no `Node` itself: `getRootNode()` gives the document.
 */
export function documentOf(page: Document): Document {
  const members: object = Object.getPrototypeOf(window.document)
  return new Proxy(page, {
    get(_, key) {
      // `location` is the document's own.
      const value: unknown = Reflect.get(key in members ? members : page, key, page)
      return typeof value === 'function' ? value.bind(page) : value
    },
  })
}
