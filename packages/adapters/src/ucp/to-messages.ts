import type { ErrorMessage, Message, MessageCode, Severity } from '@tillkit/core'
import { toError as toErrorOf } from '../shared/to-error.ts'
import { parseMessage } from './session.guard.generated.ts'

/** Codes that merchants use, where the till has words for what they mean. Others pass through. */
const meanings: ReadonlyMap<string, MessageCode> = new Map(
  Object.entries<MessageCode>({
    missing: 'checkout_incomplete',
    invalid: 'field_invalid',
    invalid_address: 'field_invalid',
    payment_declined: 'payment_failed',
    insufficient_inventory: 'insufficient_stock',
    quantity_exceeded: 'insufficient_stock',
    invalid_quantity: 'quantity_invalid',
    resource_not_found: 'not_found',
    discount_code_minimum_not_met: 'discount_code_no_effect',
    discount_code_usage_limit_reached: 'discount_code_limit',
  }),
)

function toCode(code: string): string {
  return meanings.get(code.toLowerCase()) ?? code
}

/** The messages of an answer in the till's words; broken ones are left out. */
export function toMessages(rows: readonly unknown[] = []): Message[] {
  return rows.flatMap((row): Message[] => {
    try {
      const { type, code = '', content, path, content_type, severity } = parseMessage(row)
      const common = {
        code: toCode(code),
        content,
        ...(path && { path }),
        ...(content_type === 'markdown' && ({ content_type } as const)),
      }
      if (type === 'error') return [{ ...common, type, severity: toSeverity(severity) }]
      return type === 'warning' || type === 'info' ? [{ ...common, type }] : []
    } catch {
      return []
    }
  })
}

/** An error of the adapter's own, in the till's words. */
export function toError(code: string, content: string, path?: string): ErrorMessage {
  return toErrorOf(toCode(code), content, path)
}

/** The errors among messages. A refused code is one to the shopper who entered it, and a warning to UCP. */
export function errorsOf(messages: readonly Message[]): ErrorMessage[] {
  return messages.flatMap(it => {
    if (it.type === 'error') return [it]
    return isCodeRefusal(it) ? [toError(it.code ?? '', it.content, it.path)] : []
  })
}

/** Whether the merchant says that it did not take a code. */
export function isCodeRefusal({ code = '' }: Message): boolean {
  return /^discount_code_(?!no_effect)/.test(code)
}

function toSeverity(severity: string | undefined): Severity {
  return severity === 'requires_buyer_input' ||
    severity === 'requires_buyer_review' ||
    severity === 'unrecoverable'
    ? severity
    : 'recoverable'
}
