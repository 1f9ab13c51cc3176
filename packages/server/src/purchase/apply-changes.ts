import type { Call, Cart, CartPart, CartResult } from '@tillkit/core'
import type { CartChanges } from './to-changes.ts'

/** A cart after several changes, with what each refusal told. */
export interface Changed extends CartResult {
  readonly cart: Cart | null
}

/**
 * Makes one change after the other, each with the newest session. A refused one does not keep back those after it: what
 * can be had is had, and the answer says what not. `onSession` is told of each new secret at once, for when a later
 * change throws.
 */
export async function applyChanges(
  part: CartPart,
  { ops, refusals }: CartChanges,
  before: Cart | null | undefined,
  call: Call,
  onSession: (session: string) => Promise<unknown>,
): Promise<Changed> {
  const messages: CartResult['messages'][number][] = [...refusals]
  const available: Record<string, number> = {}
  let isDone = refusals.length === 0
  let { session } = call
  let cart: Cart | null | undefined = before
  for (const op of ops) {
    const answer = await part.mutate(op, { ...call, session })
    isDone &&= answer.ok
    messages.push(...answer.messages)
    Object.assign(available, answer.available)
    cart = answer.cart
    if (answer.session !== undefined && answer.session !== session) {
      session = answer.session
      await onSession(session)
    }
  }
  if (cart === undefined) cart = (await part.get({ ...call, session })).cart ?? null
  return { ok: isDone, cart, messages, available, ...(session !== undefined && { session }) }
}
