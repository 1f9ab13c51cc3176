import type { Discounts, Message } from '@tillkit/core'
import type { VNode } from 'preact'
import type { Say } from '../shared/say.ts'
import { Notes } from './notes.tsx'

/** What the codes of a cart are drawn from. */
export interface DiscountCodeProps {
  /** Of the messages' element. */
  readonly id: string
  readonly discounts: Discounts
  /** Those about codes. */
  readonly messages: readonly Message[]
  readonly merchant: string
  readonly say: Say
  readonly sayMessage: Say
  /** Whether another code can be entered. */
  readonly open: boolean
  /** Resolves to whether the merchant took it. */
  readonly onAdd: (code: string) => Promise<boolean>
  readonly onRemove: (code: string) => void
}

/** Codes in use, and a folded field for one more. What was typed stays until it is taken. */
export function DiscountCode(props: DiscountCodeProps): VNode {
  const { id, discounts, messages, merchant, say, sayMessage, open, onAdd, onRemove } = props
  const wrong = messages.some(({ type }) => type === 'error')
  return (
    <div class="codes" part="discount">
      {discounts.codes?.map(code => {
        const works = discounts.applied?.some(applied => applied.code?.toLowerCase() === code.toLowerCase())
        return (
          <p key={code} class="chip">
            <span>{say(works ? 'code_active' : 'code_idle', { code })}</span>
            <button
              type="button"
              class="link quiet"
              aria-label={say('remove_code', { code })}
              onClick={() => onRemove(code)}
            >
              {say('remove')}
            </button>
          </p>
        )
      })}
      {open && (
        <details open={messages.length > 0 || undefined}>
          <summary class="link quiet">{say('code')}</summary>
          <form
            class="row"
            onSubmit={async event => {
              event.preventDefault()
              const field = event.currentTarget.querySelector('input')
              const code = field?.value.trim()
              field?.focus()
              if (field && code && (await onAdd(code))) field.value = ''
            }}
          >
            <input
              class="field"
              part="field"
              name="code"
              aria-label={say('code')}
              aria-invalid={wrong || undefined}
              aria-describedby={id}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              enterkeyhint="done"
            />
            <button type="submit" class="btn">
              {say('apply')}
            </button>
          </form>
        </details>
      )}
      <Notes messages={messages} merchant={merchant} say={sayMessage} id={id} />
    </div>
  )
}
