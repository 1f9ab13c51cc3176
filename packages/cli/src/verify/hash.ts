import { createHash } from 'node:crypto'

/** A hash as `integrity` and content security policies write it. */
export function hashOf(bytes: Uint8Array | string, algorithm = 'sha384'): string {
  return `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`
}

const strengths = ['sha256', 'sha384', 'sha512']

/**
 * Whether bytes have one of the hashes that `integrity` lists. As browsers do, only the strongest kind counts, and a list
 * without any that is known demands nothing: that is `undefined`.
 */
export function fits(bytes: Uint8Array, integrity: string): boolean | undefined {
  const listed = integrity
    .split(/\s+/)
    .flatMap(entry => /^(sha256|sha384|sha512)-([\w+/=-]+)/.exec(entry)?.[0] ?? [])
  const strongest = strengths.findLast(kind => listed.some(entry => entry.startsWith(kind)))
  if (strongest === undefined) return undefined
  return listed.includes(hashOf(bytes, strongest))
}
