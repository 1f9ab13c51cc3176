import { readdirSync, readFileSync } from 'node:fs'
import { origins } from '../network/origins.mjs'
import { product } from '../shops/product.mjs'
import { blogPage } from './blog-page.mjs'

const dist = new URL('../../../../embed/dist/', import.meta.url)
const folder = `https://${origins.cdn}/till`
const script = `<script async crossorigin src="${folder}/till.js" data-merchant="vendure:https://${origins.vendure}/shop-api"></script>`

const ours = {
  get files() {
    const names = readdirSync(dist).filter(name => name.endsWith('.js'))
    return new Map(names.map(name => [name, readFileSync(new URL(name, dist))]))
  },
  buttons: () =>
    [...document.querySelectorAll('till-product')].flatMap(card => [
      ...(card.shadowRoot?.querySelectorAll('[part=add]:not([aria-disabled=true])') ?? []),
    ]),
  isInCart: () =>
    document.querySelector('till-cart')?.shadowRoot?.querySelector('[part=count]')?.textContent === '1',
}

const card = (handle, inner = `<a href="https://shop.example/p/${handle}">Enamel mug, €12.50</a>`) =>
  `<till-product handle="${handle}" variant="${product.variants[0].id}" style="display:block;min-height:680px">${inner}</till-product>`
const cards = count =>
  `<div class="${count > 1 ? 'many' : ''}">${Array.from({ length: count }, (_, at) => card(at ? `${product.handle}-${at}` : product.handle)).join('\n')}</div>`

/** Tillkit as the guide has it: two tags. */
export const tillkit = () => ({
  ...ours,
  id: 'tillkit',
  title: 'Tillkit, two tags',
  page: count => blogPage({ head: script, body: cards(count) }),
})
