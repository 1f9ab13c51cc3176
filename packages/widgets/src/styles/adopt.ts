const sheets = new Map<string, CSSStyleSheet>()

/**
 * Styles a shadow root with texts from `.css?inline`, in order. One sheet for each text, shared by all roots. The sheets
 * are the host window's own: a sheet of another realm is refused by the root, and a `<style>` by a strict CSP.
 */
export function adopt(root: ShadowRoot, texts: readonly string[]): void {
  const view = root.ownerDocument.defaultView
  if (!view) return
  root.adoptedStyleSheets = texts.map(text => {
    const sheet = sheets.get(text) ?? new view.CSSStyleSheet()
    if (!sheets.has(text)) sheet.replaceSync(text)
    sheets.set(text, sheet)
    return sheet
  })
}
