import type { LineItem, Message } from '@tillkit/core'
import type { VNode } from 'preact'
import type { Say } from '../shared/say.ts'

/** Our words for a message's code, else the merchant's own. `say` is the room `messages`, for the merchant. */
export function textOf({ code = '', content }: Message, say: Say): string {
  const text = say(code)
  return text === code ? content : text
}

/** What notes are drawn from. */
export interface NotesProps {
  readonly messages: readonly Message[]
  /** The room `messages`, for the merchant. */
  readonly say: Say
  /** Names the thing that a message's `path` (`$.line_items[0]`) points to. */
  readonly items?: readonly LineItem[] | undefined
  /** For `aria-describedby`. */
  readonly id?: string
}

/** What the merchant has to say, as a live region: drawn also while empty, so that what comes is said. */
export function Notes({ messages, say, items, id }: NotesProps): VNode {
  return (
    <div class="notes" part="messages" role="status" id={id}>
      {messages.map(message => {
        const at = /line_items\[(\d+)\]/.exec(message.path ?? '')?.[1]
        const title = at && items?.[Number(at)]?.item.title
        return (
          <p key={`${message.code}${message.path}`} class={`note ${message.type}`}>
            {title && <b>{title} </b>}
            {textOf(message, say)}
          </p>
        )
      })}
    </div>
  )
}
