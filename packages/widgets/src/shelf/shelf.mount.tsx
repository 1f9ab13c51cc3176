import { effect, signal } from '@preact/signals'
import type { Product } from '@tillkit/core'
import type { ListModel } from '@tillkit/headless'
import { drawWith } from '../mount/draw-with.ts'
import type { Mount } from '../mount/page.ts'
import { type Buying, createBuying } from '../product/buying.ts'
import { dialog, loadDialog } from '../product/load-dialog.ts'
import { later, more } from '../product/load-more.ts'
import productCss from '../product/product.css?inline'
import { createPlainSay } from '../shared/plain-say.ts'
import { createSay } from '../shared/say.ts'
import productEnglish from '../strings/en/product.json'
import english from '../strings/en/shelf.json'
import base from '../styles/base.css?inline'
import controls from '../styles/controls.css?inline'
import tokens from '../styles/tokens.css?inline'
import { listOf, readShelf, warnEmpty } from './read-shelf.ts'
import css from './shelf.css?inline'
import { ShelfView } from './shelf-view.tsx'
import { showByParts } from './show-by-parts.ts'

/** `<till-shelf>`: a collection, a search or a list of handles. Rejects when the merchant's catalog code cannot be loaded. */
export const mount: Mount = async context => {
  const { page, attribute, store } = context
  const say = createSay('shelf', english, page)
  const sayProduct = createPlainSay('product', productEnglish, page)
  const [catalog, kind] = await Promise.all([store.catalog(), store.entry.catalog()])
  // A merchant that cannot be asked is told of by the list itself, which can try again.
  const found = kind.discover?.(store.merchant, { context: store.context }).catch(() => undefined)
  const capabilities = (await found) ?? kind.capabilities
  const buyings = new WeakMap<Product, Buying>()
  const opened = signal<Buying>()

  const settingsOf = () => readShelf(attribute)
  let key = JSON.stringify(settingsOf())
  const list = signal<ListModel>(listOf(settingsOf(), context, catalog, capabilities))

  const buyingOf = (product: Product): Buying => {
    const buying =
      buyings.get(product) ?? createBuying({ context, product, say: sayProduct, isOneStop: true })
    buyings.set(product, buying)
    return buying
  }
  const close = () => {
    opened.value = undefined
  }

  // Before the drawing, which then finds the first of them counted already.
  const { shown, dispose: stopShowing } = showByParts(() => list.value.state.value.items.length)
  const drawing = drawWith(
    context,
    () => [tokens, base, controls, productCss, more.value?.moreCss ?? '', dialog.value?.dialogCss ?? '', css],
    () => {
      const { handles, limit, search } = settingsOf()
      const Dialog = dialog.value?.ProductDialog
      return (
        <>
          <ShelfView
            list={list.value}
            capabilities={capabilities}
            limit={limit}
            shown={shown.value}
            merchant={store.merchant.name}
            say={say}
            wants={tool => attribute(`no-${tool}`) === null}
            isFixed={handles !== undefined}
            isSearch={search !== ''}
            buyingOf={buyingOf}
            onOpen={buying => {
              later(({ tellChoice }) => tellChoice(buying))
              loadDialog(buying, () => {
                opened.value = buying
              })
            }}
          />
          {Dialog && opened.value && <Dialog buying={opened.value} close={say('close')} onClose={close} />}
        </>
      )
    },
  )
  // Its own note and its new try stay drawn; the page only hears of it.
  const untell = effect(() => {
    const state = list.value.state.value
    if (state.status === 'ready' && !state.items.length && !state.is_narrowed) warnEmpty(context)
    if (state.status !== 'failed') return
    const { code, message, retryable } = state.error
    page.emit(context.element, 'till-fault', { code, message, retryable })
    page.warn(code, `<till-shelf> ${message}`)
  })
  return {
    update: () => {
      const next = JSON.stringify(settingsOf())
      if (next === key) return drawing.update()
      key = next
      list.value.dispose()
      list.value = listOf(settingsOf(), context, catalog, capabilities)
    },
    dispose: () => {
      untell()
      stopShowing()
      list.value.dispose()
      drawing.dispose()
    },
  }
}
