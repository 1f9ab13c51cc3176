/** Dispatches an event that bubbles and leaves shadow roots; false when a listener prevented it. */
export function emit(element: Element, type: `till-${string}`, detail: unknown): boolean {
  return element.dispatchEvent(
    new CustomEvent(type, { bubbles: true, composed: true, cancelable: true, detail }),
  )
}
