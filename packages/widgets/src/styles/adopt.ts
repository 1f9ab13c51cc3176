const sheets = new Map<string, CSSStyleSheet>()

/**
 * Styles a shadow root with texts from `.css?inline`, in order. One sheet for each text, shared by all roots. A `<style>`
 * would be refused by a strict CSP.
 */
export function adopt(root: ShadowRoot, texts: readonly string[]): void {
  root.adoptedStyleSheets = texts.map(text => {
    const sheet = sheets.get(text) ?? new CSSStyleSheet()
    if (!sheets.has(text)) sheet.replaceSync(text)
    sheets.set(text, sheet)
    return sheet
  })
}
