import type { Page } from 'playwright-core'

/** A card's own sheets, and those of the code for a first click, which comes while the page is idle. */
const allSheets = 5

/**
 * How the card is drawn: sizes, colours, faces, and how many sheets its root has, once they are all there or five seconds have passed.
 * Equal where it is fully styled.
 */
export function looksOf(page: Page): Promise<readonly string[]> {
  return page.locator('till-product').evaluate(async (element, allSheets) => {
    const root = element.shadowRoot
    for (let turn = 0; turn < 100 && root?.adoptedStyleSheets.length !== allSheets; turn++)
      await new Promise(resolve => setTimeout(resolve, 50))
    const drawn = [...(root?.querySelectorAll('article, .pic, .title, .money, button, p') ?? [])]
    const styles = drawn.map(part => {
      const { color, backgroundColor, font, display, padding, borderRadius } = getComputedStyle(part)
      const { width, height } = part.getBoundingClientRect()
      return [part.tagName, color, backgroundColor, font, display, padding, borderRadius, width, height].join(
        ' ',
      )
    })
    return [`${root?.adoptedStyleSheets.length} sheets`, ...styles]
  }, allSheets)
}
