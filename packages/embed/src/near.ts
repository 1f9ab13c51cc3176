/** How far outside the screen counts as near: about half a phone's height. */
const margin = '400px'

/** Watches for elements that come near the screen; tells each once, those that do so together in one turn. */
export function createNear(
  arrive: (element: Element, box: DOMRectReadOnly) => void,
): Pick<IntersectionObserver, 'observe' | 'unobserve'> {
  const observer = new IntersectionObserver(
    entries => {
      // Here and in what follows arrays are not iterated: a page may have put its own in the place of that a moment ago.
      entries.forEach(({ isIntersecting, target, boundingClientRect }) => {
        if (!isIntersecting) return
        observer.unobserve(target)
        arrive(target, boundingClientRect)
      })
    },
    // scrollMargin does for scrolling boxes what rootMargin does for the page.
    { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit,
  )
  return observer
}
