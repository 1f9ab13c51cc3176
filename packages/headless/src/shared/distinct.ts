import type { Message } from '@tillkit/core'

/** Messages without those that say what an earlier one has said. */
export function distinct(messages: readonly Message[]): readonly Message[] {
  return messages.filter(
    ({ content }, at) => at === messages.findIndex(message => message.content === content),
  )
}
