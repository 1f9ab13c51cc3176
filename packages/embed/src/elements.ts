const names = ['store', 'product', 'shelf', 'buy', 'cart', 'checkout'].map(name => `till-${name}`)

/** What is told of elements. */
export interface Found {
  /** An element that declares a merchant is in the page; told more than once. */
  declare(element: Element): void
  /** An element to draw in is in the page; told more than once. */
  connect(element: Element): void
  /** Elements may have left. */
  sweep(): void
}

/**
 * Finds the tills of the page, now and later. Custom elements tell of themselves, also inside other shadow roots; where one
 * of their names is taken, or for `<div data-till>`, a look over the document after each change finds them as well. Answers
 * that look.
 */
export function findElements({ declare, connect, sweep }: Found): () => void {
  const found = (element: Element) =>
    (element.matches('till-store,[data-till=store]') ? declare : connect)(element)
  for (const name of names) {
    // Another script may have the name.
    if (customElements.get(name)) continue
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback() {
          found(this)
        }
        disconnectedCallback() {
          queueMicrotask(sweep)
        }
      },
    )
  }
  const look = () => {
    sweep()
    document.querySelectorAll(`[data-till],${names}`).forEach(found)
  }
  new MutationObserver(look).observe(document.getRootNode(), { childList: true, subtree: true })
  look()
  return look
}
