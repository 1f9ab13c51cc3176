import { signal } from '@preact/signals'
import { draw } from '../mount/draw.ts'
import type { MountContext, Mounted } from '../mount/page.ts'
import { countText } from '../shared/count-text.ts'
import { createSay } from '../shared/say.ts'
import english from '../strings/en/toggle.json'
import { cartsOf } from './carts.ts'
import { Icon } from './icon.tsx'
import toggleCss from './toggle.css?inline'

/**
 * Mounts `<till-cart>`: the button that opens the drawer, with the count over all carts of the page. It loads a cart's
 * code only where an earlier visit or an act of the shopper left something in it.
 */
export function mount(context: MountContext): Mounted {
  const { page, attribute } = context
  const say = createSay('toggle', english, page)
  const carts = cartsOf(page)
  const opening = signal(false)
  const open = async (button: HTMLElement) => {
    opening.value = true
    await page.openDrawer('cart', attribute('store') ?? '', button)
    opening.value = false
  }

  const drawn = draw(context, [toggleCss], () => {
    const count = carts.sources.value.reduce(
      (sum, { cart }) => sum + (cart.value?.state.value.view.count ?? 0),
      0,
    )
    const edge = attribute('edge') !== null
    if (edge && !count) return null
    const label = attribute('label') ?? say('cart')
    return (
      <button
        type="button"
        class={`toggle ${edge ? 'edge main' : ''}`}
        part="toggle"
        aria-haspopup="dialog"
        aria-busy={opening.value}
        onClick={event => void open(event.currentTarget)}
      >
        <Icon name="bag" />
        <span class={label ? '' : 'said'} part="label">
          {label || say('cart')}
        </span>
        <span class="said">, {say('items', { count })}</span>
        {count > 0 && (
          <span class="count" part="count" aria-hidden="true">
            <span>{countText(count, page.language)}</span>
          </span>
        )}
      </button>
    )
  })

  // A store that came later, or a cart that a widget has just made.
  const look = () => void carts.load()
  document.addEventListener('till-add-to-cart', look)
  look()
  return {
    update: drawn.update,
    dispose() {
      document.removeEventListener('till-add-to-cart', look)
      drawn.dispose()
    },
  }
}
