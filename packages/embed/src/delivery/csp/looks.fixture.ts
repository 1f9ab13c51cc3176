import type { Page } from 'playwright-core'

/**
 * How the card is drawn: sizes, colours, faces, and whether its root has its sheets; two more come with the code for a first click.
 * Equal where it is fully styled.
 */
export function looksOf(page: Page): Promise<readonly string[]> {
  return page.locator('till-product').evaluate(element => {
    const root = element.shadowRoot
    const drawn = [...(root?.querySelectorAll('article, .pic, .title, .money, button, p') ?? [])]
    const styles = drawn.map(part => {
      const { color, backgroundColor, font, display, padding, borderRadius } = getComputedStyle(part)
      const { width, height } = part.getBoundingClientRect()
      return [part.tagName, color, backgroundColor, font, display, padding, borderRadius, width, height].join(
        ' ',
      )
    })
    return [`sheets: ${(root?.adoptedStyleSheets.length ?? 0) >= 3}`, ...styles]
  })
}
