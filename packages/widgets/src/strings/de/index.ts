import type { Words } from '../../mount/page.ts'
import buy from './buy.json'
import cart from './cart.json'
import checkout from './checkout.json'
import colors from './colors.json'
import messages from './messages.json'
import more from './more.json'
import product from './product.json'
import shelf from './shelf.json'
import toggle from './toggle.json'

/** German, by room. */
export const words: Words = { buy, cart, checkout, colors, messages, more, product, shelf, toggle }
