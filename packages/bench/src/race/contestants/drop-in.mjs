import { origins } from '../network/origins.mjs'
import { peerFiles, peers } from '../peers.mjs'
import { product } from '../shops/product.mjs'
import { blogPage } from './blog-page.mjs'

const files = `https://${origins.cdn}/drop-in`

/**
 * Commerce Layer's drop-in.js. Its tags stand for one SKU each; picture, title and the list of variants are the page
 * author's, as its docs have it.
 */
export const dropIn = () => ({
  id: 'drop-in',
  title: `drop-in.js ${peers['drop-in'].version}`,
  files: peerFiles('drop-in'),
  page: count => {
    const card = at => {
      const skus = product.variants.map(({ sku, color }) => [at ? `${sku}-${at}` : sku, color])
      const options = skus.map(([sku, color]) => `<option value="${sku}">${color}</option>`)
      const [[first]] = skus
      return `<div class="card"><img src="${product.picture}" width="600" height="600" alt=""><p>${product.title}</p>
<cl-price code="${first}"><cl-price-amount></cl-price-amount></cl-price>
<select onchange="for(const e of this.parentNode.querySelectorAll('[code]'))e.setAttribute('code',this.value)">${options.join('')}</select>
<cl-add-to-cart code="${first}">Add to cart</cl-add-to-cart></div>`
    }
    return blogPage({
      head: `<link rel="stylesheet" href="${files}/drop-in.css"><link rel="stylesheet" href="${files}/minicart.css">
<script>window.commercelayerConfig={clientId:'race',scope:'market:id:race'}</script>
<script type="module" src="${files}/drop-in.esm.js"></script>`,
      body: `<p>In the cart: <cl-cart-count></cl-cart-count></p>
<div class="${count > 1 ? 'many' : ''}">${Array.from({ length: count }, (_, at) => card(at)).join('\n')}</div>`,
    })
  },
  buttons: () => [...document.querySelectorAll('cl-add-to-cart[cl-hydrated]:not([aria-disabled])')],
  isInCart: () => document.querySelector('cl-cart-count')?.shadowRoot?.textContent.trim() === '1',
})
