import { isTillError } from '@tillkit/core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seed } from '../arbitrary/seed.ts'
import { structuralProblems } from '../valid/conforms.ts'
import { mutatedReply } from './mutated-reply.ts'
import { type Act, callOf, type RecordedReply, recordVisit, type Visit, type Visited } from './visit.ts'

/** Replies for each adapter; `TILLKIT_FUZZ` asks for another number. */
const allRuns = Number(process.env['TILLKIT_FUZZ']) || 20_000

/** What is fuzzed: a visit made here and now, or one kept in a file. */
export type Fuzzed = Visited | (Pick<Visited, 'create'> & { readonly visit: Visit })

/**
 * Breaks one reply of a whole visit after the other, 20,000 times in all, and asserts that the adapter either answers
 * what the contract promises or throws a `TillError`: never anything else, never without end, never by changing what
 * other code of the page stands on. `share` is how many fuzzes of one adapter share its runs: one for each format, say.
 */
export function fuzzAdapter(name: string, fuzzed: Fuzzed, share = 1): void {
  const runs = Math.ceil(allRuns / share)
  describe(`${name}: broken replies`, () => {
    // Adapters wait before they ask again; nobody has to wait here.
    beforeAll(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
    afterAll(() => vi.useRealTimers())

    it(
      `end in a valid answer or a TillError, ${runs.toLocaleString('en')} times`,
      async () => {
        const visit = 'visit' in fuzzed ? fuzzed.visit : await recordVisit(fuzzed)
        const before = Object.getOwnPropertyNames(Object.prototype).length
        const targets = visit.flatMap(act =>
          act.replies.map((reply, index) => ({ act, index, broken: mutatedReply(reply) })),
        )
        expect(targets.length, 'a visit has replies').toBeGreaterThan(0)
        for (const { act } of targets) await expectIntact(fuzzed.create, act)
        const each = Math.ceil(runs / targets.length)
        for (const { act, index, broken } of targets) {
          await fc.assert(
            fc.asyncProperty(broken, async reply => {
              const replies = act.replies.map((intact, at) => (at === index ? reply : intact))
              await expectHolds(fuzzed.create, act, replies)
            }),
            { numRuns: each, endOnFailure: false, seed },
          )
        }
        expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before)
      },
      Math.max(60_000, runs * 30),
    )
  })
}

type Create = Visited['create']

/** Intact replies replayed give an answer: else the fuzz would only ever see the adapter refuse. */
async function expectIntact(create: Create, act: Act): Promise<void> {
  const result = await settled(perform(create, act, act.replies))
  if ('fault' in result) throw new Error(`replaying ${act.call.join('.')} failed`, { cause: result.fault })
  validate(act, result.value)
}

async function expectHolds(create: Create, act: Act, replies: readonly RecordedReply[]): Promise<void> {
  const result = await settled(perform(create, act, replies))
  if ('fault' in result) {
    if (!isTillError(result.fault)) throw result.fault
  } else if (result.value !== absent) validate(act, result.value)
}

/** A merchant that tells what it can do may tell less: then the adapter has no such part. */
const absent = Symbol('absent')

async function perform(create: Create, act: Act, replies: readonly RecordedReply[]): Promise<unknown> {
  const call = callOf(await create(replay(replies)), act.call)
  return call ? call(...act.args) : absent
}

type Settled = { readonly value: unknown } | { readonly fault: unknown }

/** Lets all waiting pass at once. Fails when the work does not end in an hour of it. */
async function settled(work: Promise<unknown>): Promise<Settled> {
  let result: Settled | undefined
  void work.then(
    value => {
      result = { value }
    },
    (fault: unknown) => {
      result = { fault }
    },
  )
  for (let second = 0; second < 3600; second++) {
    for (let turn = 0; turn < 8; turn++) {
      await new Promise(done => setImmediate(done))
      if (result) return result
    }
    await vi.advanceTimersByTimeAsync(1000)
  }
  throw new Error('it does not end')
}

/** Answers each request by the reply recorded for it, in order; the last again to who asks more often. */
function replay(replies: readonly RecordedReply[]): typeof fetch {
  const left = [...replies]
  return async (target, init) => {
    const request = new Request(target, init)
    const isFor = (reply: RecordedReply) => reply.method === request.method && reply.url === request.url
    const found = Math.max(0, left.findIndex(isFor))
    const reply = left.length > 1 ? left.splice(found, 1)[0] : (left[0] ?? replies.at(-1))
    if (!reply) throw new TypeError('fetch failed')
    const { status, headers, text } = reply
    return new Response([204, 304].includes(status) ? null : text, { status, headers })
  }
}

function validate(act: Act, value: unknown): void {
  const problems = problemsOf(act, value)
  if (problems.length > 0)
    throw new Error(`${act.call.join('.')} answered what it must not:\n${problems.join('\n')}`)
}

function problemsOf({ call: [part, method] }: Act, value: unknown): readonly string[] {
  if (part === 'catalog') {
    const products: unknown = Array.isArray(value) ? value : (value as { readonly items?: unknown }).items
    return Array.isArray(products)
      ? products.flatMap(it => structuralProblems('product', it))
      : ['no products']
  }
  if (method === 'countries') {
    return Array.isArray(value) && value.every(it => typeof it === 'string') ? [] : ['countries are no texts']
  }
  const { ok, messages, session, [part]: noun } = value as Readonly<Record<string, unknown>>
  return [
    ...(typeof ok === 'boolean' ? [] : ['ok is no boolean']),
    ...(Array.isArray(messages)
      ? messages.flatMap(it => structuralProblems('message', it))
      : ['no messages']),
    ...(session === undefined || (typeof session === 'string' && session)
      ? []
      : ['a session is absent or a secret']),
    ...(noun ? structuralProblems(part, noun) : []),
  ]
}
