// Made from packages/adapters/src/ucp/profile.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `profileWire` accepts, as data. */
export const profileShape: Shape = { ucp: { version: 'string', supported_versions: [1, [4, 'string']], services: [1, 'unknown'], capabilities: [1, 'unknown'], payment_handlers: [1, 'unknown'] }, payment: [1, { handlers: [1, 'unknown'] }] }

/** What `profileWire` accepts. */
export type ProfileWire = {
  readonly ucp: {
    readonly version: string
    readonly supported_versions?: Readonly<Record<string, string>> | undefined
    readonly services?: unknown
    readonly capabilities?: unknown
    readonly payment_handlers?: unknown
  }
  readonly payment?: {
    readonly handlers?: unknown
  } | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseProfile(value: unknown): ProfileWire {
  return parseShape(profileShape, value)
}
