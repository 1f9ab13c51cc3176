import type { Call } from '@tillkit/core'
import type { CallShop, ShopReply } from './call-shop.ts'
import { type Answer, parseAnswers } from './parse-answers.ts'
import { type Change, changesDocument } from './shop-documents.ts'

/** What several changes came to: an answer each, none of them where a fault stopped the document. */
export interface Changed extends Omit<ShopReply, 'data'> {
  readonly answers: readonly Answer[]
  /** Which change the fault is about. */
  readonly faultAt: number
}

/**
 * Makes changes in one request. An order that is being paid is frozen (state `ArrangingPayment`); a shopper who went
 * back to change it finds it thawed: the refused changes are sent once more behind the step back.
 */
export async function changeOrder(
  shop: CallShop,
  changes: readonly Change[],
  call: Call,
  before = '',
): Promise<Changed> {
  const { data, ...reply } = await shop({ query: changesDocument(changes, before) }, call)
  const answers = parseAnswers(data)
  if (!before && answers.some(({ refusal }) => refusal?.errorCode === 'ORDER_MODIFICATION_ERROR'))
    return changeOrder(shop, changes, call, 'thaw:transitionOrderToState(state:"AddingItems"){__typename}')
  return { ...reply, answers, faultAt: Number(`${reply.fault?.path?.[0]}`.slice(1)) }
}
