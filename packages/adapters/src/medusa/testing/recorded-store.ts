import { expect } from 'vitest'
import recorded from '../fixtures/recorded.json'

/** What was asked of a real Medusa 2.21.2, and what it answered, without the fields that nobody reads. */
export interface Recording {
  readonly method: string
  /** Below `/store/`. */
  readonly path: string
  readonly json?: unknown
  readonly status: number
  readonly body: unknown
}

/** The exchanges by what they are about. */
export const recordings: Readonly<Record<keyof typeof recorded, Recording>> = recorded

/** Where the recorded shop is, and the session of its one cart. */
export const endpoint = 'https://shop.example'
/** The cart of the recordings. */
export const session = 'cart_01M8018XVJ09WC38JRA12ET1HA'

/**
 * A Medusa that answers by recordings, in their order; two that are asked for at once may change places. Fails the test when
 * it is asked for anything but what was asked of the real one: method, path, body, key. Which fields are asked for is
 * left to the adapter.
 */
export function recordedStore(...script: readonly Recording[]): {
  readonly fetch: typeof fetch
  /** Fails the test unless everything was asked for, and nothing else. */
  expectDone(): void
} {
  const left = [...script]
  const unexpected: unknown[] = []
  return {
    fetch: async (target, init) => {
      const request = new Request(target, init)
      const text = await request.text()
      const asked = {
        method: request.method,
        path: withoutFields(request.url.replace(`${endpoint}/store/`, '')),
        json: text === '' ? undefined : JSON.parse(text),
        key: request.headers.get('x-publishable-api-key'),
      }
      const at = left.slice(0, 2).findIndex(it => isAsked(asked, it))
      const [found] = at < 0 ? [] : left.splice(at, 1)
      if (!found) unexpected.push(asked)
      const { status, body } = found ?? { status: 400, body: { message: 'never recorded' } }
      const isText = typeof body === 'string'
      return new Response(isText ? body : JSON.stringify(body), {
        status,
        headers: { 'content-type': isText ? 'text/html' : 'application/json' },
      })
    },
    expectDone: () => expect({ unexpected, left }).toEqual({ unexpected: [], left: [] }),
  }
}

function isAsked(asked: object, { method, path, json }: Recording): boolean {
  try {
    expect(asked).toEqual({ method, path: withoutFields(path), json, key: 'pk_test' })
    return true
  } catch {
    return false
  }
}

function withoutFields(path: string): string {
  const { pathname, searchParams } = new URL(path, `${endpoint}/`)
  for (const name of ['fields', 'limit', 'order', 'offset']) searchParams.delete(name)
  searchParams.sort()
  return `${pathname}?${searchParams}`
}
