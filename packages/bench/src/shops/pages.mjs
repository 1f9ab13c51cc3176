import { blogPage } from '../race/contestants/blog-page.mjs'
import { tillFiles } from '../race/contestants/tillkit.mjs'
import { origins } from '../race/network/origins.mjs'

/** One of the demo shop's, without options. */
const handle = 'instant-camera'

const pageOf = merchant =>
  blogPage({
    head: `<script async crossorigin src="https://${origins.cdn}/till/till.js" data-merchant="${merchant}"></script>`,
    body: `<till-product handle="${handle}" style="display:block;min-height:680px"><a href="https://shop.example/p/${handle}">A camera</a></till-product>`,
  })

const shopPage = (id, title, merchant) => ({ id, title, files: tillFiles(), page: () => pageOf(merchant) })

/** The two ways to a real shop: a page that speaks to it, and one that speaks to a relay. */
export const shopPages = () => [
  shopPage('tillkit-direct', 'Vendure', `vendure:https://${origins.vendure}/shop-api`),
  shopPage('tillkit-relay', 'Vendure over the relay', `ucp:https://${origins.relay}/m/shop`),
]
