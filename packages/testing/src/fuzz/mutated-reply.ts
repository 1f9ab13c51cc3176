import fc from 'fast-check'
import { mutationOf } from '../arbitrary/mutation-of.ts'
import type { RecordedReply } from './visit.ts'

/** Texts that no merchant should send, and some do. */
const odd: readonly string[] = [
  '',
  'null',
  'true',
  '0',
  '[]',
  '{}',
  '""',
  '{"data":null}',
  '{"errors":[]}',
  '{"__proto__":{"polluted":1}}',
  '<!doctype html><title>Log in to the network</title>',
  '\u0000',
  `"${'x'.repeat(100_000)}"`,
  '['.repeat(50_000),
  `[${'0,'.repeat(50_000)}0]`,
  '{"a":1e999}',
  '\ufeff{}',
]

/**
 * What a broken merchant, proxy or network makes of a reply: mostly one structural fault in its JSON (dropped, renamed,
 * retyped, huge, null, `__proto__`), sometimes in its text, sometimes another status or no headers.
 */
export function mutatedReply(reply: RecordedReply): fc.Arbitrary<RecordedReply> {
  const json = parsed(reply.text)
  const broken = fc.oneof(fc.constantFrom(...odd), mutatedText(reply.text))
  const text: fc.Arbitrary<string> =
    json === undefined
      ? fc.oneof({ weight: 4, arbitrary: mutatedText(reply.text) }, { weight: 1, arbitrary: broken })
      : fc.oneof(
          { weight: 20, arbitrary: mutationOf(json).map(value => JSON.stringify(value) ?? '') },
          { weight: 6, arbitrary: fc.oneof(renamed(json), huge(json)).map(value => JSON.stringify(value)) },
          { weight: 2, arbitrary: broken },
        )
  const status = fc.oneof(
    { weight: 30, arbitrary: fc.constant(reply.status) },
    { weight: 1, arbitrary: fc.constantFrom(200, 201, 204, 400, 401, 404, 409, 422, 429, 500, 503) },
  )
  const headers = fc.oneof(
    { weight: 20, arbitrary: fc.constant(reply.headers) },
    { weight: 1, arbitrary: fc.constant({}) },
  )
  return fc.record({ text, status, headers }).map(change => ({ ...reply, ...change }))
}

/** A stretch of the text dropped, doubled or replaced. */
function mutatedText(text: string): fc.Arbitrary<string> {
  const at = fc.nat(Math.max(0, text.length - 1))
  const length = fc.oneof(fc.nat(8), fc.nat(text.length))
  const put = fc.constantFrom(
    '',
    '<',
    '>',
    '&',
    '&#x110000;',
    '"',
    '\t',
    '\n',
    '{',
    '\u0000',
    ']]>',
    '<![CDATA[',
    '-1',
    '9e99',
  )
  return fc.oneof(
    fc
      .tuple(at, length, put)
      .map(([from, count, more]) => text.slice(0, from) + more + text.slice(from + count)),
    fc.tuple(at, length).map(([from, count]) => text.slice(0, from + count) + text.slice(from)),
    at.map(from => text.slice(0, from)),
  )
}

type Parent = Record<string, unknown>

/** One key under another name. */
const renamed = (json: unknown): fc.Arbitrary<unknown> =>
  anywhere(json, (parent, key) => {
    parent[`${key}_renamed`] = parent[key]
    delete parent[key]
  })

/** One value far longer, deeper or larger than any merchant's. */
const huge = (json: unknown): fc.Arbitrary<unknown> =>
  fc
    .constantFrom<unknown>(
      'x'.repeat(20_000),
      1e21,
      -1e21,
      Array.from({ length: 2000 }, () => ({})),
      '9'.repeat(400),
      `${'9'.repeat(30)}.99`,
    )
    .chain(value =>
      anywhere(json, (parent, key) => {
        parent[key] = value
      }),
    )

function anywhere(json: unknown, change: (parent: Parent, key: string) => void): fc.Arbitrary<unknown> {
  const places: (readonly string[])[] = []
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, child] of Object.entries(value)) {
      places.push([...path, key])
      walk(child, [...path, key])
    }
  }
  walk(json, [])
  if (places.length === 0) return fc.constant(null)
  return fc.constantFrom(...places).map(path => {
    const copy = structuredClone(json)
    const parent = path.slice(0, -1).reduce<unknown>((it, key) => (it as Parent)[key], copy) as Parent
    change(parent, path.at(-1) ?? '')
    return copy
  })
}

function parsed(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? json : undefined
  } catch {
    return undefined
  }
}
