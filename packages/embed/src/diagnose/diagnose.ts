import { nearest } from '@tillkit/core/nearest'
import type { LoaderCore } from '../core.ts'
import { attributes } from './attributes.generated.ts'

declare const TILL_ADAPTERS: readonly string[]

/** Attributes that any element may have. */
const common =
  /^(id|class|style|slot|part|lang|dir|hidden|title|role|tabindex|is|nonce|data-.*|aria-.*|on.*)$/

const said = new Set<string>()

/**
 * Tells the page's author what is wrong with an element, each thing once: a word that does not exist with the nearest that
 * does, what is missing, and where it is written down. Loaded only where something looks wrong.
 */
export function diagnose(core: LoaderCore, element: Element): void {
  // A button of the page itself, or the drawer: no author wrote attributes on it.
  if (
    !element.matches('[data-till],:is(till-store,till-product,till-shelf,till-buy,till-cart,till-checkout)')
  )
    return
  const room = roomOf(element)
  const tag = `<till-${room}>`
  const known = Object.hasOwn(attributes, room) ? attributes[room] : undefined
  if (!known) {
    say(`"${room}" is not a widget${meant(room, Object.keys(attributes))}`, 'till-product')
    return
  }
  const settings = core.settingsOf(element)
  const names = Object.keys(known)
  for (const name of namesIn(element, settings)) {
    // An attribute may be called as every object's properties are.
    const values = Object.hasOwn(known, name) ? known[name] : undefined
    const value = settings[name] ?? ''
    if (!values) say(`"${name}" is not an attribute of ${tag}${meant(name, names)}`, `till-${room}`)
    else if (values.length && !values.includes(value)) {
      say(
        `${name}="${value}" is not one of ${values.join(', ')}${meant(value, values, true)}`,
        `till-${room}`,
      )
    }
  }
  if ('handle' in known && !settings['handle'] && (room === 'product' || room === 'buy')) {
    say(`${tag} needs handle="…", the product's name in its address at the merchant`, `till-${room}`)
  }
  explainStore(core, element, settings['store'])
}

function explainStore(core: LoaderCore, element: Element, id: string | undefined): void {
  const store = core.storeFor(element, id)
  const ids = [...core.stores.keys()].filter(Boolean)
  if (!store) {
    say(
      id === undefined
        ? 'no merchant: give the script data-merchant="adapter:address", or put a <till-store> before the widget'
        : `store="${id}" is no <till-store>${meant(id, ids)}`,
      'till-store',
    )
    return
  }
  const { adapter, endpoint } = store.merchant
  if (!adapter) say('merchant must be written adapter:address, as in vendure:https://…', 'till-store')
  else if (!TILL_ADAPTERS.includes(adapter)) {
    say(
      `no adapter "${adapter}"${meant(adapter, TILL_ADAPTERS)}; there are ${TILL_ADAPTERS.join(', ')}`,
      'till-store',
    )
  } else if (/^https?:/.test(endpoint) && !URL.canParse(endpoint)) {
    say(`merchant="${adapter}:${endpoint}" has no valid address`, 'till-store')
  } else if (/\/admin-api\/?$/.test(endpoint)) {
    say(`${endpoint} is for the merchant's staff: give the API for shoppers, such as /shop-api`, 'till-store')
  } else if (endpoint.startsWith('http:') && document.location.protocol === 'https:') {
    say(`${endpoint} is not https: the browser will not ask it from this page`, 'till-store')
  }
}

/** The attributes an author wrote: of a `<div data-till>` those are its `data-*`. */
function namesIn(element: Element, settings: object): readonly string[] {
  const inside = Object.keys(settings)
  const own = element.getAttributeNames()
  const isDiv = element.hasAttribute('data-till')
  return inside.filter(name =>
    own.includes(name)
      ? !isDiv && !common.test(name)
      : name !== 'till' && (isDiv || !own.includes(`data-${name}`)),
  )
}

function roomOf(element: Element): string {
  return element.getAttribute('data-till') ?? element.localName.slice(5)
}

function meant(word: string, words: readonly string[], oneIsMeant = false): string {
  const guess = nearest(word, words, oneIsMeant)
  return guess ? `; did you mean "${guess}"?` : ''
}

function say(text: string, page: string): void {
  if (said.has(text)) return
  said.add(text)
  console.warn(`[till] ${text} · docs/widgets/${page}.md`)
}
