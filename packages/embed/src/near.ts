/** How far outside the screen counts as near: about half a phone's height. */
const margin = '400px'

/** Watches for elements that come near the screen; tells each once. */
export interface Near {
  watch(element: Element): void
  forget(element: Element): void
}

/** Calls `arrive` for elements as they come near the screen, those that do so together in one turn. */
export function createNear(arrive: (element: Element, box: DOMRectReadOnly) => void): Near {
  const observer = new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target, boundingClientRect } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        arrive(target, boundingClientRect)
      }
    },
    // Chromium's scrollMargin does for scrolling boxes what rootMargin does for the page.
    { rootMargin: margin, ...({ scrollMargin: margin } as IntersectionObserverInit) },
  )
  return {
    watch: element => observer.observe(element),
    forget: element => observer.unobserve(element),
  }
}
