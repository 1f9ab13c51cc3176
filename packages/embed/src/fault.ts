/** Dispatches an event that bubbles and leaves shadow roots; false when a listener prevented it. */
export function emit(element: Element, type: `till-${string}`, detail: unknown): boolean {
  return element.dispatchEvent(
    new CustomEvent(type, { bubbles: true, composed: true, cancelable: true, detail }),
  )
}

/** A fault as the loader makes it: the brand and the code of core's `TillError` without its bytes. */
export function faultOf(code: string, message: string): Error {
  const retryable = code === 'chunk_failed'
  return Object.assign(Error(message), { code, retryable, details: {}, [Symbol.for('tillkit.error')]: 1 })
}
