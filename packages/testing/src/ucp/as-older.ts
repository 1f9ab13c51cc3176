import type { UcpVersion } from './ucp-profile.ts'

interface Body {
  readonly ucp?: object
  readonly totals?: readonly { readonly type: string; readonly amount: number }[]
  readonly payment?: object
}

/**
 * An answer of 2026-04-08 as an older version writes it: discounts without their minus, what is absent as null, as the
 * protocol's own libraries do; and in 2026-01-11 capabilities as a list and payment handlers beside the instruments.
 */
export function asOlder(version: UcpVersion, body: Body): object {
  const { capabilities, payment_handlers, ...ucp } = (body.ucp ?? {}) as {
    readonly capabilities?: object
    readonly payment_handlers?: Readonly<Record<string, readonly object[]>>
  }
  const isFirst = version === '2026-01-11'
  const handlers = Object.entries(payment_handlers ?? {}).flatMap(([name, entries]) =>
    entries.map(entry => ({ name, ...entry })),
  )
  return {
    buyer: null,
    order: null,
    messages: null,
    discounts: null,
    ...body,
    ...(body.totals && {
      totals: body.totals.map(row => ({ ...row, amount: Math.abs(row.amount), display_text: null })),
    }),
    ...(isFirst && { payment: { instruments: [], ...body.payment, handlers } }),
    ucp: {
      ...ucp,
      version,
      capabilities: isFirst ? Object.keys(capabilities ?? {}).map(name => ({ name, version })) : capabilities,
      ...(!isFirst && { payment_handlers }),
    },
  }
}
