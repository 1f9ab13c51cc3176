import type { Message } from '@tillkit/core'
import type { CartModel } from '@tillkit/headless'
import type { TargetedEvent, VNode } from 'preact'
import type { Say } from '../shared/say.ts'
import type { CartSource } from './carts.ts'
import type { Desk } from './desk.ts'
import { Notes } from './notes.tsx'

/** What the codes of a cart are drawn from. */
export interface DiscountCodeProps {
  readonly desk: Desk
  readonly source: CartSource
  readonly cart: CartModel
  /** Those about codes. */
  readonly messages: readonly Message[]
  /** The room `messages`, for the merchant. */
  readonly sayMessage: Say
}

/** Codes in use, and a folded field for one more where the merchant takes one. What was typed stays until it is taken. */
export function DiscountCode({ desk, source, cart, messages, sayMessage }: DiscountCodeProps): VNode {
  const { say } = desk
  const { codes = [], applied = [] } = cart.state.value.view.discounts
  const takes = source.capabilities.value?.discount_codes
  const id = `codes-${source.place.id}`
  // By click too, which Enter makes: a frame without `allow-forms` never submits.
  const send = async (event: TargetedEvent<HTMLElement>) => {
    event.preventDefault()
    const field = event.currentTarget.closest('form')?.querySelector('input')
    const code = field?.value.trim()
    field?.focus()
    if (field && code && (await desk.tell(source, cart.addCode(code)))) field.value = ''
  }
  return (
    <div class="codes" part="discount">
      {codes.map(code => (
        <p class="chip">
          {say(
            applied.some(one => one.code?.toLowerCase() === code.toLowerCase()) ? 'code_active' : 'code_idle',
            { code },
          )}
          <button
            type="button"
            class="link quiet"
            aria-label={say('remove_code', { code })}
            onClick={() => desk.tell(source, cart.removeCode(code))}
          >
            {say('remove')}
          </button>
        </p>
      ))}
      {takes !== 'none' && (takes !== 'one' || !codes[0]) && (
        <details open={messages.length > 0 || undefined}>
          <summary class="link quiet">{say('code')}</summary>
          <form class="row" onSubmit={send}>
            <input
              class="field"
              part="field"
              aria-label={say('code')}
              aria-invalid={messages.some(({ type }) => type === 'error') || undefined}
              aria-describedby={id}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              enterkeyhint="done"
            />
            <button type="submit" class="btn" onClick={send}>
              {say('apply')}
            </button>
          </form>
        </details>
      )}
      <Notes messages={messages} say={sayMessage} id={id} />
    </div>
  )
}
