import type { Call, ErrorMessage } from '@tillkit/core'
import type { Answer } from './ask.ts'
import { type Session, type Shop, sessionOf } from './session.ts'
import { errorsOf, toMessages } from './to-messages.ts'
import { type Change, toReplacement } from './to-replacement.ts'

/** What a replacement came to. */
export interface Replaced {
  /** As it is then; as it was before where the merchant refused all of it. */
  readonly session: Session
  /** What the merchant says against it that it did not say before. */
  readonly errors: readonly ErrorMessage[]
  readonly isRefused: boolean
  readonly available: Answer['available']
}

/**
 * Sends the whole of a cart or checkout with a change in it. New lines have no id before the merchant gives them one, so
 * where they travel is sent behind.
 */
export async function replaceSession(
  shop: Shop,
  before: Session,
  change: Change,
  call: Call,
): Promise<Replaced> {
  const { cart_id } = before
  const [kind = ''] = before.path.split('/')
  const more = kind === 'carts' ? undefined : await import('./checkout.ts')
  const put = async ({ path, wire }: Session, what: Change) => {
    const json = { ...toReplacement(wire, what, call), ...more?.toCheckoutParts(wire, what) }
    return shop.ask(path, call, { method: 'put', json })
  }
  const answer = await put(before, change)
  const { available } = answer
  const session = sessionOf(answer, kind, cart_id)
  if (!session) return { session: before, errors: errorsOf(answer.messages), isRefused: true, available }
  // Some is said only once, so what is said against the change is in the first answer.
  const errors = newErrors(session, before)
  const isLeft = more?.isLineLeft(session.wire)
  const whole = isLeft ? sessionOf(await put(session, {}), kind, cart_id) : session
  return { session: whole ?? session, errors, isRefused: false, available }
}

/** The errors of a session that were not there before; a refused code is one to the shopper. */
function newErrors(after: Session, before: Session): ErrorMessage[] {
  const said = toMessages(before.wire.messages).map(it => JSON.stringify(it))
  return errorsOf(toMessages(after.wire.messages).filter(it => !said.includes(JSON.stringify(it))))
}
