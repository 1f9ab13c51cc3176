import { isTillError, TillError } from '@tillkit/core'
import { exponentOf } from '@tillkit/core/money'
import type { LoaderCore, PageModule } from './core.ts'
import { findElements } from './elements.ts'
import { emit } from './emit.ts'
import { openGlobal } from './global.ts'
import { languageOf } from './language.ts'
import { load, preload, script } from './load.ts'
import { createNear } from './near.ts'
import { registryKey, type TillWindow } from './registry.ts'
import { settingsOf } from './settings.ts'
import { createStores } from './stores.ts'

/** Starts the till of this page. `product.js` goes on once an element is near. */
function start(host: TillWindow): void {
  const language = languageOf(script)
  const { stores, declare, storeFor } = createStores(language)
  const arrived = new Set<Element>()

  const near = createNear((element, box) => {
    arrived.add(element)
    // The product is asked for before the code that draws it is there; that code asks again, and hears of faults.
    const { handle, store: id } = settingsOf(element)
    const store = storeFor(element, id)
    const asked: Promise<unknown> | undefined = handle ? store?.reader.read(handle) : store?.catalog()
    asked?.catch(() => {})
    const [, room] = /^till-(?!product)(.+)/.exec(element.localName) ?? []
    if (room) preload(`${room}.js`)
    load('product.js').then(
      module => (module as PageModule).arrive(core, element, box),
      error => {
        arrived.delete(element)
        console.warn(`[till] ${error.message}`)
        emit(element, 'till-fault', error)
      },
    )
  })
  const core: LoaderCore = {
    language,
    stores,
    arrived,
    storeFor,
    connect: element => {
      if (!arrived.has(element)) near.observe(element)
    },
    settingsOf,
    load,
    preload,
    emit,
    sweep: () => {},
    retry: () => {},
  }
  const adopt = (from: Element) => {
    if (settingsOf(from)['merchant'] && declare(from)) core.retry()
  }

  host[registryKey] = { adopt, load, TillError, isTillError, exponentOf }
  if (script) adopt(script)
  const look = findElements({ declare: adopt, connect: core.connect, sweep: () => core.sweep() })
  // After a failure of the network; what had not even come to be drawn is found by looking again.
  addEventListener('online', () => {
    core.retry()
    look()
  })
  openGlobal(core)
}

/** The first copy of the loader on a page serves it; later ones, of whatever version, hand over what their script says. */
function join(host: TillWindow): void {
  const first = host[registryKey]
  if (!first) start(host)
  else if (script) first.adopt(script)
}

join(window)
