/**
 * Holds the height that a fallback took until what is drawn is taller, or has another width than it had at first. What is
 * drawn in a line of text holds none: it would part the lines.
 */
export function holdSpace(drawn: HTMLElement, height: number): void {
  if (getComputedStyle(drawn).display !== 'block') return
  const { style, offsetWidth } = drawn
  style.minHeight = `${height}px`
  const observer = new ResizeObserver(() => {
    if (drawn.offsetWidth === offsetWidth && drawn.offsetHeight < height + 1) return
    style.minHeight = ''
    observer.disconnect()
  })
  observer.observe(drawn)
}
