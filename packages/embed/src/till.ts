import { isTillError, TillError } from '@tillkit/core'
import { exponentOf } from '@tillkit/core/money'
import { bring } from './bring.ts'
import { bringHere, forget, load, realm, script, way } from './load.ts'
import { drawIn } from './realm/host-document.ts'
import { isTampered } from './realm/is-tampered.ts'
import type { PageRealm, RealmLine, RealmModule } from './realm/realm.ts'
import { registryKey, type TillRegistry, type TillWindow } from './registry.ts'
import { start, type Till } from './start.ts'

/** The scripts with a loader that came after this copy's own. */
let others: Element[] = []

/** What serves the page: this copy, or one in a clean realm. */
let till: Till | undefined
let line: RealmLine | undefined
let leaving: Promise<boolean> | false | undefined

function register(host: TillWindow): TillRegistry {
  const registry = {
    adopt(from: Element) {
      // Not pushed: that may be a method of the page's.
      others[others.length] = from
      ;(line ?? till)?.adopt(from)
    },
    load,
    TillError,
    isTillError,
    exponentOf,
    document,
  }
  host[registryKey] = registry
  return registry
}

function serve(): void {
  till = start()
  for (let at = 0; at < others.length; at++) till.adopt(others[at] as Element)
}

/** Hands the page to a copy in a clean realm; false where there can be none, and this one is fit to stay. */
async function leave(): Promise<boolean> {
  forget()
  try {
    const { openRealm } = (await bringHere('realm.js')) as RealmModule
    line = await openRealm(script, others, till?.stores, () => {
      line = undefined
      leaving = false
      serve()
    })
    if (line) till?.retire()
    return !!line
  } catch {
    // Until a later file finds the way no other is run, which leaves what the author wrote.
    leaving = undefined
    return true
  }
}

/** Whether a copy in a clean realm serves the page, as this one is tampered with: looked at until it is. */
function leaves(): typeof leaving {
  leaving ??= isTampered() ? leave() : undefined
  return leaving
}

/** Serves the page, and looks again whenever more code of it or of the till has come, and when a shopper acts. */
async function begin(host: TillWindow): Promise<void> {
  register(host)
  way.load = async file => ((await leaves()) ? (line as RealmLine).load(file) : bringHere(file))
  for (const event of ['DOMContentLoaded', 'load']) addEventListener(event, leaves)
  // A shopper's click in a till, once what it draws is shown, and before anything is made of it.
  addEventListener('click', ({ target }) => (target as Element).shadowRoot && setTimeout(leaves), true)
  const left = leaves()
  // A clean page is served at once.
  if (left) await left
  if (!line) serve()
}

/** Serves the page that this realm was opened for. */
async function enter(host: TillWindow, { others: known, begun }: PageRealm): Promise<void> {
  try {
    const { enterRealm } = (await bring('realm.js')) as RealmModule
    drawIn(enterRealm())
    others = Array.prototype.slice.call(known)
    const registry = register(host)
    serve()
    begun(registry, till?.stores)
  } catch {
    begun(undefined)
  }
}

/** The first copy of the loader on a page serves it; later ones, of whatever version, hand over what their script says. */
function join(host: TillWindow): void {
  const first = host[registryKey]
  if (realm) enter(host, realm)
  else if (!first) begin(host)
  else if (script) first.adopt(script)
}

join(window)
