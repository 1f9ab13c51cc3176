/** What the till's code stands on: looked at with what it and its instances can do. */
const names =
  'Object Function Array String Number Math JSON Reflect Symbol Promise Map Set WeakMap Date RegExp Error Proxy Intl URL URLSearchParams fetch Headers Request Response AbortController AbortSignal setTimeout queueMicrotask crypto customElements CustomEvent CSSStyleSheet MutationObserver IntersectionObserver ResizeObserver HTMLDialogElement'

/** How browsers write a function of their own. One that was bound, or stands behind a Proxy, has no name there. */
const native = /^function [^(]+\(\)\s*{\s*\[native code]/

/**
 * Whether the page has put something else in the place of what its window came with, as Prototype, MooTools and zone.js do,
 * has added to it, has frozen it, or hides parts of its document behind elements of their names.
 */
export function isTampered(): boolean {
  const print = Function.prototype.toString
  const isForeign = (value: unknown) => typeof value === 'function' && !native.test(print.call(value))
  // The browser's own cannot be constructed; what replaces it prints itself as it likes.
  if (Object.hasOwn(print, 'prototype')) return true
  const { prototype } = Object
  // All objects have twelve properties. On a frozen prototype, theirs cannot be assigned.
  if (Reflect.ownKeys(prototype).length !== 12 || Object.isFrozen(prototype)) return true
  for (const _ in []) return true
  for (const name of names.split(' ')) {
    const own = Reflect.get(window, name)
    // What is missing is in the clean realm.
    if (!own || isForeign(own)) return true
    // None of these is a plain object: `JSON` and `Intl` with members of the browser's are caught here alone.
    if (prototype.toString.call(own) === '[object Object]') return true
    // The prototype of functions is a function without a name.
    for (const place of [own, own.prototype ?? Object.getPrototypeOf(own)])
      for (const key of Reflect.ownKeys(place))
        if (key !== 'prototype' && isForeign(Reflect.getOwnPropertyDescriptor(place, key)?.value)) return true
  }
  return Object.getOwnPropertyNames(document).some(name => name !== 'location' && name in Document.prototype)
}
