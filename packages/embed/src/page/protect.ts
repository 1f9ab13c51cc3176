import type { LoaderCore } from '../core.ts'

const said = new Set<string>()

/** One console warning per code and text, with the page that explains the code. */
export function warn(code: string, text: string): void {
  if (said.size < said.add(code + text).size) console.warn(`[till] ${text} (docs/errors/${code}.md)`)
}

/**
 * Tells of a fault without touching what is drawn: a `till-fault` event, a console warning and, where it will not pass by
 * itself, what the page's author can do about it.
 */
export function tell(core: LoaderCore, element: Element, cause: unknown): void {
  const { code = 'internal', message = cause, retryable } = Object(cause)
  core.emit(element, 'till-fault', { code, message, retryable: !!retryable })
  warn(code, `<${element.localName}> ${message}`)
  if (!retryable) explain(core, element)
}

/** Has the page's author told what looks wrong with an element. */
export function explain(core: LoaderCore, element: Element): void {
  core.load('diagnose.js').then(
    module => (module as DiagnoseModule).diagnose(core, element),
    () => {},
  )
}

/** Whether an author is at work: on a machine of their own, or where the snippet says `data-debug`. */
export function isAuthoring(): boolean {
  return (
    /^(localhost|127\.|\[::1|$)|\.(local|test)$/.test(document.location.hostname) ||
    !!document.querySelector('[data-debug]')
  )
}

/** Shows what the page's author wrote inside the element, as if there were no till. */
export function showFallback({ shadowRoot }: Element): void {
  if (!shadowRoot) return
  shadowRoot.adoptedStyleSheets = []
  shadowRoot.replaceChildren(document.createElement('slot'))
}

/** What the chunk for page authors exports. */
interface DiagnoseModule {
  diagnose(core: LoaderCore, element: Element): void
}
