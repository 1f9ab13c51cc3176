import type { CartModel } from '@tillkit/headless'
import type { VNode } from 'preact'
import type { Page } from '../mount/page.ts'
import type { Say } from '../shared/say.ts'
import { CartSection } from './cart-section.tsx'
import type { CartSource, Carts } from './carts.ts'
import { Icon } from './icon.tsx'
import type { SectionState } from './section-state.ts'

/** What the drawer's cart is drawn from. */
export interface DrawerBodyProps {
  readonly page: Page
  readonly carts: Carts
  readonly element: Element
  readonly say: Say
  readonly sayMessage: Say
  readonly announce: (text: string) => void
  readonly stateOf: (cart: CartModel) => SectionState
  readonly onCheckout: (storeId: string) => void
  readonly onClose: () => void
}

/** The carts of all merchants of the page, or what stands in their place. */
export function DrawerBody(props: DrawerBodyProps): VNode {
  const { carts, say, stateOf, onCheckout, onClose } = props
  const shown = carts.sources.value.filter(isShown)
  const merchants = shown.filter(hasLines).length
  return (
    <>
      {merchants > 1 && (
        <p class="several" part="several">
          {say('merchants', { count: merchants })}
        </p>
      )}
      {shown.map(source => {
        const { place, cart, capabilities } = source
        return cart.value ? (
          <CartSection
            {...props}
            key={place.id}
            place={place}
            cart={cart.value}
            state={stateOf(cart.value)}
            capabilities={capabilities.value}
            several={merchants > 1}
            onCheckout={() => onCheckout(place.id)}
          />
        ) : (
          <section key={place.id} class="merchant">
            <div class="note error" part="failed" role="alert">
              <p>{say('failed', { merchant: place.merchant.name })}</p>
              <button type="button" class="btn" onClick={() => void source.load()}>
                {say('retry')}
              </button>
            </div>
          </section>
        )
      })}
      {!shown.some(hasLines) && (
        <div class="empty" part="empty">
          {carts.loading.value ? (
            <Placeholder />
          ) : (
            !shown.some(({ failed }) => failed.value) && (
              <>
                <Icon name="bag" />
                <p class="lead">{say('empty')}</p>
                <p class="muted">{say('empty_hint')}</p>
                <button type="button" class="btn" part="keep-reading" onClick={onClose}>
                  {say('keep_reading')}
                </button>
              </>
            )
          )}
        </div>
      )}
    </>
  )
}

/** Two lines on their way. */
function Placeholder(): VNode {
  return (
    <div class="coming" aria-busy="true">
      <i class="wait" />
      <i class="wait" />
    </div>
  )
}

function hasLines({ cart }: CartSource): boolean {
  return !!cart.value?.state.value.view.lines.length
}

function isShown(source: CartSource): boolean {
  const { cart, failed } = source
  const { value } = cart
  if (!value) return failed.value
  return hasLines(source) || !!value.removed.value || value.state.value.status === 'failed'
}
