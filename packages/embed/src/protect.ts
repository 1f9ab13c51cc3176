import { isTillError, TillError } from '@tillkit/core'

const said = new Set<string>()

/** Dispatches an event that bubbles and leaves shadow roots; false when a listener prevented it. */
export function emit(element: Element, name: `till-${string}`, detail: unknown): boolean {
  return element.dispatchEvent(
    new CustomEvent(name, { bubbles: true, composed: true, cancelable: true, detail }),
  )
}

/** One console warning per code and text, with the page that explains the code. */
export function warn(code: string, text: string): void {
  const line = `[till] ${text} · docs/errors/${code}.md`
  if (said.has(line)) return
  said.add(line)
  console.warn(line)
}

/** Tells of a fault without touching what is drawn: a `till-fault` event and a console warning. */
export function tell(element: Element, cause: unknown): TillError {
  const error = isTillError(cause) ? cause : new TillError('internal', String(cause), { cause })
  const { code, message, retryable } = error
  warn(code, `<${element.localName}> ${message}`)
  emit(element, 'till-fault', { code, message, retryable })
  return error
}

/** Shows what the page's author wrote inside the element, as if there were no till. */
export function showFallback(element: Element): void {
  const root = element.shadowRoot
  if (!root) return
  root.adoptedStyleSheets = []
  root.replaceChildren(document.createElement('slot'))
}
