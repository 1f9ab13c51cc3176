import { findElements } from './elements.ts'
import { openGlobal } from './global.ts'
import { languageOf } from './language.ts'
import { load, script } from './loader.ts'
import { createPage } from './page.ts'
import { warn } from './protect.ts'
import { registryKey, type TillWindow } from './registry.ts'
import { settingsOf } from './settings.ts'
import { createWidgets } from './widgets.ts'

declare const TILL_VERSION: string

/** The first copy of the loader on a page serves it; later ones, of whatever version, hand over what their script says. */
function start(): void {
  const host: TillWindow = window
  const first = host[registryKey]
  if (first) {
    if (script) first.adopt(script)
    return
  }
  let scripts = 0
  const widgets = createWidgets(() => page)
  const page = createPage(
    languageOf(script ? settingsOf(script)['language'] : undefined, script),
    widgets.fault,
  )
  const adopt = (from: Element) => {
    if (settingsOf(from)['merchant']) page.declare(from, scripts++ ? `${scripts}` : '')
  }
  if (script) adopt(script)
  host[registryKey] = { version: TILL_VERSION, adopt, load }
  findElements(widgets)
  addEventListener('online', widgets.retry)
  openGlobal(TILL_VERSION, page)
}

try {
  start()
} catch (error) {
  warn('internal', `the till could not start: ${error}`)
}
