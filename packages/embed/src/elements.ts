const names = ['store', 'product', 'shelf', 'buy', 'cart', 'checkout']

/** What finds every till in a document. */
const everyTill = `[data-till],${names.map(name => `till-${name}`)}`

/** What is told of elements. */
export interface Elements {
  connect(element: Element): void
  sweep(): void
}

/**
 * Finds the tills of the page, now and later. Custom elements tell of themselves, also inside other shadow roots; where one
 * of their names is taken, or for `<div data-till>`, a look over the document after each change finds them as well.
 */
export function findElements({ connect, sweep }: Elements): void {
  for (const name of names) {
    try {
      customElements.define(
        `till-${name}`,
        class extends HTMLElement {
          connectedCallback() {
            connect(this)
          }
          disconnectedCallback() {
            queueMicrotask(sweep)
          }
        },
      )
    } catch {
      // Another script has the name: the look over the document does.
    }
  }
  const look = () => {
    sweep()
    document.querySelectorAll(everyTill).forEach(connect)
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
  look()
}
