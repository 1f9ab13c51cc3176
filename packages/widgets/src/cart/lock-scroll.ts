/**
 * Keeps the page from scrolling behind the drawer; returns what lets it go again. The place of a scroll bar stays, so
 * nothing moves. Where the page scrolls by its body, the body is locked, since a lock on `html` would turn it into a
 * scroller of its own at another place.
 */
export function lockScroll(document: Document): () => void {
  const { documentElement: html, body, defaultView: view } = document
  if (!view) return () => {}
  const scroller = view.getComputedStyle(html).overflowY === 'visible' ? body : html
  const hasBar = view.innerWidth > html.clientWidth
  const undo = [set(scroller, 'overflow', 'hidden')]
  if (hasBar) undo.push(set(html, 'scrollbar-gutter', 'stable'))
  return () => {
    for (const back of undo) back()
  }
}

function set({ style }: HTMLElement, name: string, value: string): () => void {
  const before = style.getPropertyValue(name)
  const priority = style.getPropertyPriority(name)
  style.setProperty(name, value, 'important')
  return () => style.setProperty(name, before, priority)
}
