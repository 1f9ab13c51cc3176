import type { LoaderCore } from '../core.ts'

let toggle: Element | undefined

/**
 * Puts a toggle at the page's edge if the author placed no `<till-cart>`, and puts it back when it goes with a body that is
 * swapped. Part of `cart.js`: nobody needs it before something is in a cart.
 */
export function placeToggle(core: LoaderCore): void {
  if (toggle) return
  const own = document.createElement('till-cart')
  own.setAttribute('edge', '')
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
