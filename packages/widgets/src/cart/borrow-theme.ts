const tokens = ['accent', 'on-accent', 'radius', 'surface', 'ink', 'muted', 'line']

/**
 * Dresses the drawer like the widget that opened it: its tokens, its font, its color scheme. Ink without a surface of
 * the author's own stays behind: it was chosen for the article's ground, not for the drawer's.
 */
export function borrowTheme(drawer: HTMLElement, opener: Element): void {
  const style = opener.ownerDocument.defaultView?.getComputedStyle(opener)
  if (!style) return
  const read = (token: string) => style.getPropertyValue(`--till-${token}`).trim()
  const hasSurface = read('surface') !== ''
  for (const [at, token] of tokens.entries()) {
    drawer.style.setProperty(`--till-${token}`, (at < 4 || hasSurface ? read(token) : '') || 'initial')
  }
  drawer.style.setProperty('--till-font', style.fontFamily)
  drawer.style.setProperty('color-scheme', style.colorScheme)
}
