const known = new WeakMap<Window, Map<string, CSSStyleSheet>>()

/**
 * Styles a shadow root with texts from `.css?inline`, in order. One sheet for each text and window, shared by all roots.
 * The sheets are the host window's own: a sheet of another realm is refused by the root, and a `<style>` by a strict CSP.
 */
export function adopt(root: ShadowRoot, texts: readonly string[]): void {
  const view = root.ownerDocument.defaultView
  if (!view) return
  const cache = known.get(view) ?? new Map<string, CSSStyleSheet>()
  known.set(view, cache)
  root.adoptedStyleSheets = texts.map(text => {
    let sheet = cache.get(text)
    if (!sheet) {
      sheet = new view.CSSStyleSheet()
      sheet.replaceSync(text)
      cache.set(text, sheet)
    }
    return sheet
  })
}
