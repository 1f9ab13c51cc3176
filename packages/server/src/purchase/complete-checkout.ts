import type { Call, Checkout, CheckoutPart, CheckoutResult, PaymentInstrument } from '@tillkit/core'
import type { Attempt } from '../stores/idempotency-store.ts'

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
}

/**
 * Places an order once, at a merchant that does not promise that itself. It looks before it sends anything, since an
 * earlier try may have gone through unheard, and again when an answer got lost or makes no sense: a checkout that has
 * become an order is the answer. Throws where the outcome stays open; nothing is sent twice by one try.
 */
export async function completeCheckout(completion: Completion): Promise<CheckoutResult> {
  const { part, instrument, call, attempt } = completion
  const earlier = await findPlaced(completion, attempt.unfinished ? looks : [0])
  if (earlier) return earlier
  await attempt.sent()
  try {
    const result = await part.complete({ instrument }, call)
    if (isPlaced(result.checkout) || isOpen(result.checkout)) return result
    return (await findPlaced(completion, [0])) ?? result
  } catch (error) {
    const placed = await findPlaced(completion, looks).catch(() => undefined)
    if (placed) return placed
    throw error
  }
}

async function findPlaced(
  { part, reference, call }: Completion,
  waits: readonly number[],
): Promise<CheckoutResult | undefined> {
  for (const wait of waits) {
    if (wait > 0) await new Promise(done => setTimeout(done, wait))
    const { context, session } = call
    const answer = await part.get(reference, { context, session })
    if (isPlaced(answer.checkout)) return { ...answer, ok: true }
  }
  return undefined
}

const isPlaced = (checkout: Checkout | null | undefined): boolean =>
  checkout?.status === 'completed' || checkout?.status === 'complete_in_progress'

const isOpen = (checkout: Checkout | null | undefined): boolean =>
  checkout?.status === 'incomplete' ||
  checkout?.status === 'ready_for_complete' ||
  checkout?.status === 'requires_escalation'
