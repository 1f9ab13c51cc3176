import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** What ran although nothing may, and what a policy had to stop. */
    hits: string[]
    canary(): string
    /** The page's own elements, as its author wrote them. */
    written: WeakSet<Element>
  }
}

/**
 * Makes a page tell of what must not happen: code of a vector calls `canary`, or one of the dialogs; a policy reports what it
 * stopped. Answers the requests for `canary.example`, which answers them all with a picture. Call it before navigation.
 */
export async function setCanary(page: Page): Promise<string[]> {
  const asked: string[] = []
  await page.route(/canary/, route => {
    asked.push(route.request().url())
    return route.fulfill({
      contentType: 'image/svg+xml',
      headers: { 'access-control-allow-origin': '*' },
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    })
  })
  await page.addInitScript(() => {
    // Frames that a vector made are the page's own fault.
    const all = (top ?? window) as typeof window
    all.hits ??= []
    const hit = (what: string) => {
      all.hits.push(what)
      return ''
    }
    window.canary = () => hit(`ran: ${new Error('here').stack?.split('\n').at(-1)?.trim()}`)
    window.alert = () => hit('alert')
    window.confirm = () => !!hit('confirm')
    window.prompt = () => hit('prompt')
    window.print = () => void hit('print')
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      hit(`violated: ${violatedDirective} ${blockedURI} ${sample}`),
    )
    addEventListener('DOMContentLoaded', () => {
      window.written = new WeakSet(document.querySelectorAll('*'))
    })
    // A link to the web is not followed, all others are.
    addEventListener(
      'click',
      event => {
        const link = event.composedPath().find(it => it instanceof Element && it.localName === 'a')
        if (link instanceof HTMLAnchorElement && /^(https?|mailto|tel):/.test(link.protocol))
          event.preventDefault()
      },
      true,
    )
  })
  return asked
}

/** Does to everything in the shadow roots what a shopper's hand could: come over it, focus it, follow the links. */
export function provoke(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let links = 0
    const visit = (root: ParentNode) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) visit(element.shadowRoot)
        if (!(element.getRootNode() instanceof ShadowRoot)) continue
        for (const type of ['pointerenter', 'mouseover', 'animationstart', 'load'])
          element.dispatchEvent(new Event(type, { bubbles: type !== 'load', composed: true }))
        if (element.localName === 'a') {
          element.click()
          links += 1
        } else if (element.tabIndex >= 0 && element.localName !== 'input')
          element.focus({ preventScroll: true })
      }
    }
    visit(document)
    await new Promise(resolve => setTimeout(resolve, 50))
    return links
  })
}
