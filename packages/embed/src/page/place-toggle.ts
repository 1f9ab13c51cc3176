import type { LoaderCore } from '../core.ts'
import { fetchAhead } from './go-ahead.ts'

let toggle: Element | undefined

/**
 * Puts a toggle at the page's edge if the author placed no `<till-cart>`, and puts it back when it goes with a body that is
 * swapped; fetches the drawer ahead, which readers who buy nothing never need. Part of `cart.js`: nobody needs it before
 * something is in a cart.
 */
export function placeToggle(core: LoaderCore): void {
  if (toggle) return
  fetchAhead(core, 'drawer')
  const own = document.createElement('till-cart')
  own.setAttribute('edge', '')
  // Pages hide what is `:empty`, and what is hidden is never drawn.
  own.append('\u200b')
  toggle = own
  const { sweep } = core
  const place = () => {
    if (!document.querySelector('till-cart,[data-till=cart]')) document.body?.append(own)
  }
  core.sweep = () => {
    sweep()
    place()
  }
  place()
}
