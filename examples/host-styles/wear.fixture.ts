import type { Page } from 'playwright-core'

/** A stylesheet as a page keeps it. */
interface Hung {
  readonly name: string
  readonly css: string
  readonly bodyClass: string
}

/** Lets a page fetch from its own server only: what else a stylesheet wants comes on some machines and not on others. */
export async function stayHere(page: Page, url: string): Promise<void> {
  const { origin } = new URL(url)
  await page.route(
    asked => asked.origin !== origin,
    route => route.abort(),
  )
}

/** Puts all stylesheets into a page, none of them in effect: swapping one is then no more than a new style. */
export function hangUp(page: Page, sheets: readonly Hung[]): Promise<void> {
  return page.evaluate(
    sheets => {
      for (const { name, css, bodyClass } of sheets) {
        const style = document.createElement('style')
        style.textContent = css
        Object.assign(style.dataset, { name, bodyClass })
        document.head.append(style)
        style.disabled = true
      }
    },
    sheets.map(({ name, css, bodyClass }) => ({ name, css, bodyClass })),
  )
}

/** One stylesheet in the place of another, none for ''. The clean page is between: no change of one starts in the other. */
export function wear(page: Page, name: string): Promise<void> {
  return page.evaluate(name => {
    let worn: HTMLStyleElement | undefined
    for (const style of document.head.querySelectorAll('style')) {
      style.disabled = true
      if (style.dataset['name'] === name) worn = style
    }
    document.body.className = ''
    document.body.getBoundingClientRect()
    if (!worn) return
    worn.disabled = false
    document.body.className = worn.dataset['bodyClass'] ?? ''
  }, name)
}

/** Once all that was asked for is drawn. */
export function settle(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

/** Once what a page's own transitions do at a swap is done. */
export async function finish(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish()
  })
  await settle(page)
}
