import type { VNode } from 'preact'
import { CartSection } from './cart-section.tsx'
import type { CartSource, Carts } from './carts.ts'
import type { Desk } from './desk.ts'
import { Failed } from './failed.tsx'
import { Icon } from './icon.tsx'
import { sayFor } from './say-for.ts'

/** What the drawer's cart is drawn from. */
export interface DrawerBodyProps {
  readonly desk: Desk
  readonly carts: Carts
}

/** The carts of all merchants of the page, or what stands in their place. */
export function DrawerBody({ desk, carts }: DrawerBodyProps): VNode {
  const { say } = desk
  const sources = carts.sources.value
  const count = sources.filter(hasLines).length
  return (
    <>
      {count > 1 && <p part="several">{say('merchants', { count })}</p>}
      {sources.map(source => {
        const { place, failed } = source
        const cart = source.cart.value
        if (cart && (hasLines(source) || cart.removed.value || cart.state.value.status === 'failed')) {
          return <CartSection key={place.id} desk={desk} source={source} cart={cart} several={count > 1} />
        }
        return failed.value && <Failed say={sayFor(say, place.merchant.name)} onRetry={source.load} />
      })}
      {carts.loading.value
        ? !count && <i class="wait tall" />
        : !count &&
          !sources.some(({ failed }) => failed.value) && (
            <div class="empty" part="empty">
              <Icon name="bag" />
              <p class="lead">{say('empty')}</p>
              <p class="muted">{say('empty_hint')}</p>
              <button type="button" class="btn" part="keep-reading" onClick={desk.close}>
                {say('keep_reading')}
              </button>
            </div>
          )}
    </>
  )
}

function hasLines({ cart }: CartSource): boolean {
  return !!cart.value?.state.value.view.lines[0]
}
