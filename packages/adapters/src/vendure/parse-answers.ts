import { type OrderWire, parseOrder, parseRefusal, type RefusalWire } from './order.guard.generated.ts'

/** What Vendure answered to one change: the order as it is then, a refusal, or a refusal that changed the order too. */
export interface Answer {
  readonly order?: OrderWire
  readonly refusal?: RefusalWire
}

/** The answers of a changes document, in the order of the changes; none where the reply has no data. */
export function parseAnswers(data: unknown): Answer[] {
  return Object.values((data ?? {}) as Record<string, object | null>).map(answer => {
    if (!answer) return {}
    if (!('errorCode' in answer)) return { order: parseOrder(answer) }
    const refusal = parseRefusal(answer)
    return { refusal, ...(refusal.order && { order: refusal.order }) }
  })
}
