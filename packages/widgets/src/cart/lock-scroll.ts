/**
 * Keeps the page from scrolling behind the drawer; returns what lets it go again. The place of a scroll bar stays, so
 * nothing moves. Where the page scrolls by its body, the body is locked, since a lock on `html` would turn it into a
 * scroller of its own at another place.
 */
export function lockScroll(): () => void {
  const { documentElement: html, body } = document
  const { style } = getComputedStyle(html).overflowY === 'visible' ? body : html
  const { overflow } = style
  const { scrollbarGutter } = html.style
  if (innerWidth > html.clientWidth) html.style.scrollbarGutter = 'stable'
  style.overflow = 'hidden'
  return () => {
    style.overflow = overflow
    html.style.scrollbarGutter = scrollbarGutter
  }
}
