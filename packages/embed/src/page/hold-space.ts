/**
 * Holds the height that a fallback took until what is drawn is taller, or has another width than it had at first. What is
 * drawn is measured with the frame, not before: a page of many cards would be laid out for each.
 */
export function holdSpace(drawn: HTMLElement, height: number): void {
  const { style } = drawn
  let width: number | undefined
  style.minHeight = `${height}px`
  const observer = new ResizeObserver(() => {
    width ??= drawn.offsetWidth
    if (drawn.offsetWidth === width && drawn.offsetHeight < height + 1) return
    style.minHeight = ''
    observer.disconnect()
  })
  observer.observe(drawn)
}
