import type { Page } from 'playwright-core'
import { type AllowList, ownMarkup, richText } from './allow-list.fixture.ts'

const own = ownMarkup()

/** What a page has that neither its author nor a till put there; empty when all is well. */
export function intruders(page: Page): Promise<string[]> {
  return page.evaluate(findIntruders, { own, richText })
}

/** Runs in the page, over all of it or from some root on. */
export function findIntruders(
  allowed: { readonly own: AllowList; readonly richText: AllowList },
  start: ParentNode = document,
): string[] {
  const wrong = new Set<string>()
  const isSafe = (value: string) => {
    try {
      const { protocol, username, password } = new URL(value)
      return /^(https?|mailto|tel):$/.test(protocol) && !username && !password
    } catch {
      return false
    }
  }
  const check = (element: Element, list: AllowList) => {
    const name = element.localName
    const attributes = list[name]
    if (
      !attributes ||
      element.namespaceURI !==
        (list === allowed.own && /^(svg|path)$/.test(name)
          ? 'http://www.w3.org/2000/svg'
          : 'http://www.w3.org/1999/xhtml')
    )
      return wrong.add(`<${name}>`)
    for (const { name: attribute, value } of element.attributes) {
      if (!attributes.includes(attribute.toLowerCase()))
        wrong.add(`<${name} ${attribute}=${value.slice(0, 80)}>`)
      if (attribute === 'href' && !isSafe(value)) wrong.add(`href ${value}`)
      if (attribute === 'src' && !/^https?:\/\//i.test(value)) wrong.add(`src ${value}`)
      if (attribute !== 'style') continue
      const { style } = element as HTMLElement
      for (const property of style)
        if (!/^(--_ratio|--_dot|min-height)$/.test(property)) wrong.add(`style ${property}`)
      // A function may end as a picture, of the element or of its dot; to ask is slow.
      if (
        value.includes('(') &&
        (getComputedStyle(element, '::before').backgroundImage !== 'none' ||
          // What cannot be had is struck by a gradient.
          !/^(none|linear-gradient\(to [^:]*\))$/.test(getComputedStyle(element).backgroundImage))
      )
        wrong.add(`style ${value}`)
    }
    if (name === 'a' && element.hasAttribute('href')) {
      const { target, rel } = element as HTMLAnchorElement
      if (target !== '_blank' || !rel.includes('noopener')) wrong.add('<a> that keeps its opener')
    }
    return undefined
  }
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot)
      if (element.getRootNode() instanceof ShadowRoot) {
        check(element, element.closest('.rich') && !element.matches('.rich') ? allowed.richText : allowed.own)
      } else if (!window.written.has(element)) {
        const isOurs = element.matches(
          'till-cart[edge],till-drawer,link[rel=modulepreload],link[rel=preconnect]',
        )
        // A way to the merchant's origin fetches nothing.
        const isOwnFile =
          !(element instanceof HTMLLinkElement) ||
          element.rel === 'preconnect' ||
          element.href.startsWith(`${origin}/till/`)
        if (!isOurs || !isOwnFile) wrong.add(`on the page: ${element.outerHTML.slice(0, 120)}`)
      }
    }
  }
  visit(start)
  return [...wrong]
}
