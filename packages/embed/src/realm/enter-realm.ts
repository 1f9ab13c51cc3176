import type { TillWindow } from '../registry.ts'
import { documentOf } from './document-of.ts'

type Realm = TillWindow & Record<string, unknown>

/** What must be the page's to work on its elements: sheets of another window are refused, observers of one may stay silent. */
const pages = [
  'MutationObserver',
  'IntersectionObserver',
  'ResizeObserver',
  'CustomEvent',
  'CSSStyleSheet',
  'getComputedStyle',
  'matchMedia',
  'requestIdleCallback',
]

/** What must be asked of the page's window whenever it is read. */
const views = ['innerWidth', 'innerHeight']

/**
 * Makes this realm, a hidden frame's, work on the page around it: what belongs to the page's window takes the place of the
 * frame's, unless the page has tampered with it. Answers the page's document.
 */
export function enterRealm(): Document {
  const own = window as unknown as Realm
  const page = window.parent as unknown as Realm
  const put = (name: string, attributes: PropertyDescriptor) =>
    Object.defineProperty(own, name, { configurable: true, ...attributes })

  for (const name of pages) {
    const its = nativeOf(page, name)
    if (its) put(name, { value: /^[a-z]/.test(name) ? its.bind(page) : its })
  }
  for (const name of views) put(name, { get: () => page[name] })
  put('Till', {
    get: () => page.Till,
    set: value => {
      page.Till = value
    },
  })
  // The elements are found by looking: definitions would outlive this realm.
  put('customElements', { value: { get: () => true } })
  for (const name of ['addEventListener', 'removeEventListener'] as const) {
    const { [name]: act } = EventTarget.prototype
    // What this realm stores is no news to it, but would be to the page's window.
    put(name, {
      value: (type: string, ...rest: [never]) => act.call(type === 'storage' ? own : page, type, ...rest),
    })
  }
  return documentOf(page.document)
}

/** A function of the page's window as the browser made it, if it can be found. */
function nativeOf(page: Realm, name: string) {
  const [sheet] = name === 'CSSStyleSheet' ? page.document.styleSheets : []
  const candidates = [
    page[name],
    page[`__zone_symbol__${name}`],
    sheet && Object.getPrototypeOf(sheet).constructor,
  ]
  return candidates.find(
    candidate =>
      typeof candidate === 'function' &&
      // Not one that was bound, and asked with this realm's own print.
      Function.prototype.toString.call(candidate).startsWith(`function ${name}()`) &&
      /\[native code]/.test(Function.prototype.toString.call(candidate)),
  ) as ((...args: never[]) => unknown) | undefined
}
