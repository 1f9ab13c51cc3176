import type { Say } from '../shared/say.ts'

/** The words of one merchant's part of the page: its name is in many sentences. */
export function sayFor(say: Say, merchant: string): Say {
  return (key, values) => say(key, { merchant, ...values })
}
