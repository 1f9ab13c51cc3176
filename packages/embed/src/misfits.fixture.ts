import type { Page } from 'playwright-core'

/** Waits until nothing on a page moves that comes to an end, and what is drawn is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    await frame()
    await frame()
    const moving = document.getAnimations().filter(it => it.effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
    await document.fonts.ready
  })
}

/** What does not fit the window: a page or a box that scrolls sideways, words that are cut, parts beyond the edge. */
export function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all: HTMLElement[] = []
    const gather = (root: ParentNode) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        all.push(element)
        if (element.shadowRoot) gather(element.shadowRoot)
      }
    }
    gather(document)
    const { scrollWidth, clientWidth } = document.documentElement
    const wrong = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : []
    // Behind a dialog nothing is there.
    const dialog = all.find(element => element.matches('dialog[open]'))
    for (const element of all) {
      if (dialog && !dialog.contains(element)) continue
      if (
        !element.checkVisibility({ visibilityProperty: true }) ||
        !(element.getRootNode() instanceof ShadowRoot)
      )
        continue
      const box = element.getBoundingClientRect()
      // What only a screen reader reads, and pictures beside the one in sight.
      if (box.width <= 2 || element.closest('.said, .strip, svg')) continue
      const name = `${element.localName}[${element.getAttribute('part') ?? element.className}] ${element.textContent?.trim().slice(0, 40)}`
      const { overflowX, textOverflow } = getComputedStyle(element)
      const isWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
      if (isWide && overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.localName !== 'input')
        wrong.push(`${name} is ${element.scrollWidth} wide in ${element.clientWidth}`)
      if (isWide && /^(button|label|select|summary)$/.test(element.localName)) wrong.push(`${name} is cut`)
      if (box.left < -1 || box.right > innerWidth + 1)
        wrong.push(`${name} is beyond the edge of ${innerWidth}`)
    }
    return wrong
  })
}
