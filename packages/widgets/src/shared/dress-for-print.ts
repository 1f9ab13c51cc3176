import printCss from '../styles/print.css?inline'

let sheet: CSSStyleSheet | undefined

/**
 * Dresses a widget for paper: without controls, and with the address that its author links to. On a screen nothing of it
 * shows. Done again before each print, since what is drawn since then has other styles.
 */
export function dressForPrint(element: Element): void {
  const { shadowRoot: root, ownerDocument } = element
  const drawn = root?.querySelector<HTMLElement>('.till')
  const view = ownerDocument.defaultView
  const link = element.querySelector<HTMLAnchorElement>('a[href]')
  if (!root || !drawn || !view || !link) return
  drawn.dataset['link'] = link.href
  if (!sheet) {
    sheet = new view.CSSStyleSheet()
    sheet.replaceSync(printCss)
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
