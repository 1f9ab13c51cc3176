import { readdirSync, readFileSync } from 'node:fs'
import { origins } from '../network/origins.mjs'
import { product } from '../shops/product.mjs'
import { blogPage } from './blog-page.mjs'

const dist = new URL('../../../../embed/dist/', import.meta.url)
const scriptAt = origin =>
  `<script async crossorigin src="https://${origin}/till/till-vendure.js" data-merchant="vendure:https://${origins.vendure}/shop-api"></script>`
const script = scriptAt(origins.cdn)

/** The built browser files, bytes by name. */
export function tillFiles() {
  const names = readdirSync(dist).filter(name => name.endsWith('.js'))
  return new Map(names.map(name => [name, readFileSync(new URL(name, dist))]))
}

const card = handle =>
  `<till-product handle="${handle}" variant="${product.variants[0].id}" style="display:block;min-height:680px"><a href="https://shop.example/p/${handle}">Enamel mug, €12.50</a></till-product>`

/** What all forms of Tillkit have in common. */
export const tillPage = {
  page: (count, head = script) => {
    const cards = Array.from({ length: count }, (_, at) =>
      card(at ? `${product.handle}-${at}` : product.handle),
    )
    return blogPage({ head, body: `<div class="${count > 1 ? 'many' : ''}">${cards.join('\n')}</div>` })
  },
  buttons: () =>
    [...document.querySelectorAll('till-product')].flatMap(card => [
      ...(card.shadowRoot?.querySelectorAll('.card:not([inert]) [part=add]:not([aria-disabled=true])') ?? []),
    ]),
  isInCart: () =>
    document.querySelector('till-cart')?.shadowRoot?.querySelector('[part=count]')?.textContent === '1',
}

/** Tillkit as the guide has it: two tags. */
export const tillkit = () => ({ ...tillPage, id: 'tillkit', title: 'Tillkit, two tags', files: tillFiles() })

/** The same two tags, with the files at the shop's own host: one origin less to connect to. */
export const tillkitAtShop = () => ({
  ...tillkit(),
  id: 'tillkit-at-shop',
  title: 'Tillkit, files at the shop',
  page: count => tillPage.page(count, scriptAt(origins.vendure)),
})

/** A shelf of 48 products with facets and a search. Ours alone: no peer has one to race against. */
export const tillkitShelf = () => ({
  ...tillPage,
  id: 'tillkit-shelf',
  title: 'Tillkit, a shelf of 48',
  files: tillFiles(),
  page: () =>
    blogPage({
      head: script,
      body: '<till-shelf limit="48" search sort filters style="display:block;min-height:1200px"><a href="https://shop.example">All mugs</a></till-shelf>',
    }),
  buttons: () => [
    ...(document.querySelector('till-shelf')?.shadowRoot?.querySelectorAll('[part=choose],[part=add]') ?? []),
  ],
})
