/**
 * Dresses the drawer like the widget that opened it: its tokens, its font, its color scheme. Ink without a surface of
 * the author's own stays behind: it was chosen for the article's ground, not for the drawer's.
 */
export function borrowTheme({ style }: HTMLElement, opener: Element): void {
  const from = getComputedStyle(opener)
  const read = (token: string) => from.getPropertyValue(`--till-${token}`)
  const tokens = ['accent', 'on-accent', 'radius', 'surface', 'ink', 'muted', 'line']
  for (const token of tokens) {
    const isInk = /^(ink|muted|line)$/.test(token)
    style.setProperty(`--till-${token}`, (isInk && !read('surface') ? '' : read(token)) || 'initial')
  }
  style.setProperty('--till-font', from.fontFamily)
  // A page that resets every box, importantly, would reset it.
  style.setProperty('color-scheme', from.colorScheme, 'important')
}
