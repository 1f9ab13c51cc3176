import { type OrderWire, parseOrder, parseRefusal, type RefusalWire } from './order.guard.generated.ts'

/** What Vendure answered to one change: the order as it is then, or why not. */
export interface Answer {
  readonly order?: OrderWire
  readonly refusal?: RefusalWire
}

/** The answers of a changes document, in the order of the changes; none where the reply has no data. */
export function parseAnswers(data: unknown): Answer[] {
  const { thaw, ...answers } = (data ?? {}) as Record<string, unknown>
  return Object.values(answers).map(answer => {
    if (!answer) return {}
    const isRefusal = typeof answer === 'object' && 'errorCode' in answer
    return isRefusal ? { refusal: parseRefusal(answer) } : { order: parseOrder(answer) }
  })
}
