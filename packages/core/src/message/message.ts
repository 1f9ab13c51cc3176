/**
 * What an error asks of whom. `recoverable`: change the input and try again. `requires_buyer_input`: the merchant needs
 * something that its API cannot take. `requires_buyer_review`: the buyer must confirm at the merchant. `unrecoverable`:
 * start over.
 */
export type Severity = 'recoverable' | 'requires_buyer_input' | 'requires_buyer_review' | 'unrecoverable'

/** @see UCP 2026-04-08 `types/message_error.json` */
export interface ErrorMessage {
  readonly type: 'error'
  /** Lower snake case; well-known ones in `messageCodes`. Unknown codes still render, by `content`. */
  readonly code: string
  /** The merchant's own words, in the shopper's language where it has them. */
  readonly content: string
  readonly content_type?: 'plain' | 'markdown'
  /** RFC 9535 JSONPath to what it is about, e.g. `$.line_items[0]`. */
  readonly path?: string
  readonly severity: Severity
}

/** @see UCP 2026-04-08 `types/message_warning.json` */
export interface WarningMessage {
  readonly type: 'warning'
  readonly code: string
  readonly content: string
  readonly content_type?: 'plain' | 'markdown'
  readonly path?: string
  readonly presentation?: string
  readonly url?: string
}

/** @see UCP 2026-04-08 `types/message_info.json` */
export interface InfoMessage {
  readonly type: 'info'
  readonly code?: string
  readonly content: string
  readonly content_type?: 'plain' | 'markdown'
  readonly path?: string
}

/**
 * Something the merchant says about a cart, a checkout or an order.
 * @see UCP 2026-04-08 `types/message.json`
 */
export type Message = ErrorMessage | WarningMessage | InfoMessage
