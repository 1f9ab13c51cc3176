import type { Call, CheckoutPart, CheckoutResult, PaymentInstrument } from '@tillkit/core'
import type { Attempt } from '../stores/idempotency-store.ts'
import { isOpen, isPlaced } from './checkout-status.ts'

/** Milliseconds between the looks at a checkout whose outcome is open. */
const looks = [0, 300, 900]

/** What is to be placed. */
export interface Completion {
  readonly part: CheckoutPart
  /** The merchant's id of the checkout: it names it also when it has become an order. */
  readonly reference: string
  readonly instrument: PaymentInstrument
  readonly call: Call
  readonly attempt: Attempt
  /** Keeps a secret that the merchant issued anew, before anything is sent with it. */
  readonly onSession: (session: string) => Promise<unknown>
}

/**
 * Places an order once, at a merchant that does not promise that itself. It looks before it sends anything, since an
 * earlier try may have gone through unheard, and again when an answer got lost or makes no sense: a checkout that has
 * become an order is the answer. What is not there is not placed: the merchant's session may be about another cart by now.
 * Throws where the outcome stays open; nothing is sent twice by one try.
 */
export async function completeCheckout(completion: Completion): Promise<CheckoutResult> {
  const { part, instrument, attempt, onSession } = completion
  const earlier = await look(completion, attempt.unfinished ? looks : [0])
  if (!isOpen(earlier.checkout)) return { ...earlier, ok: isPlaced(earlier.checkout) }
  const { session = completion.call.session } = earlier
  if (earlier.session !== undefined) await onSession(earlier.session)
  const call = { ...completion.call, session }
  const known = { ...completion, call }
  await attempt.sent()
  try {
    const result = await part.complete({ instrument }, call)
    if (isPlaced(result.checkout) || isOpen(result.checkout)) return result
    const truth = await look(known, [0])
    return isPlaced(truth.checkout) ? { ...truth, ok: true } : result
  } catch (error) {
    const truth = await look(known, looks).catch(() => undefined)
    if (truth && isPlaced(truth.checkout)) return { ...truth, ok: true }
    throw error
  }
}

/** The checkout as it is: at once where it is placed, else as it is after the last wait; with the newest secret. */
async function look(
  { part, reference, call }: Completion,
  waits: readonly number[],
): Promise<CheckoutResult> {
  const { context } = call
  let { session } = call
  let answer: CheckoutResult = { ok: false, messages: [] }
  for (const wait of waits) {
    if (wait > 0) await new Promise(done => setTimeout(done, wait))
    answer = await part.get(reference, { context, session })
    session = answer.session ?? session
    if (isPlaced(answer.checkout)) break
  }
  return session === undefined || session === call.session ? answer : { ...answer, session }
}
