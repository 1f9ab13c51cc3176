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

const thaw: Change = ['transitionOrderToState', { state: ['String!', 'AddingItems'] }]

/**
 * Makes changes in one request. An order that is being paid is frozen (state `ArrangingPayment`); a shopper who went
 * back to change it finds it thawed: the refused changes are sent once more behind the step back.
 */
export async function changeOrder(shop: CallShop, changes: readonly Change[], call: Call): Promise<Changed> {
  const first = await ask(shop, changes, call)
  const isFrozen = first.answers.some(({ refusal }) => refusal?.errorCode === 'ORDER_MODIFICATION_ERROR')
  if (!isFrozen) return first
  const { answers, faultAt, ...second } = await ask(shop, [thaw, ...changes], call)
  return { ...second, answers: answers.slice(1), faultAt: faultAt - 1 }
}

async function ask(shop: CallShop, changes: readonly Change[], call: Call): Promise<Changed> {
  const { data, ...reply } = await shop(changesDocument(changes), call)
  const name = String(reply.fault?.path?.[0] ?? '')
  return { ...reply, answers: parseAnswers(data), faultAt: Number(name.slice(1)) }
}
