import { describe, expect, it } from 'vitest'
import { errorCodes } from './codes.ts'
import { isTillError, TillError } from './till-error.ts'

/** Node's own, without its types: nothing else in core may see them. */
const { runInNewContext } = (await import('node:vm' as string)) as { runInNewContext(code: string): unknown }

describe('TillError', () => {
  it('is known by its brand, also from another bundle of the till', async () => {
    const other = (await import(
      './till-error.ts?second-bundle' as './till-error.ts'
    )) as typeof import('./till-error.ts')
    expect(other.TillError).not.toBe(TillError)
    expect(isTillError(new other.TillError('network', 'Lost'))).toBe(true)
    expect(other.isTillError(new TillError('network', 'Lost'))).toBe(true)
  })

  it('is known by its brand across realms, where instanceof is not', () => {
    const foreign: unknown = runInNewContext(
      `const fault = new Error('Lost'); fault[Symbol.for('tillkit.error')] = true; fault.code = 'network'; fault`,
    )
    expect(foreign instanceof Error).toBe(false)
    expect(isTillError(foreign)).toBe(true)
  })

  it.each([
    undefined,
    null,
    'TillError',
    new Error('TillError'),
    { name: 'TillError', code: 'network' },
    { [Symbol('tillkit.error')]: true },
    { [Symbol.for('tillkit.error')]: 'yes' },
  ])('is not %o', value => {
    expect(isTillError(value)).toBe(false)
  })

  it('keeps its brand out of what is logged or copied', () => {
    const fault = new TillError('timeout', 'No answer', { details: { status: 504 } })
    expect(Object.getOwnPropertySymbols({ ...fault })).toEqual([])
    expect(JSON.parse(JSON.stringify(fault))).toMatchObject({ code: 'timeout', details: { status: 504 } })
  })

  it('may be tried again by default where the fault may pass', () => {
    const passing = errorCodes.filter(code => new TillError(code, '').retryable)
    expect(passing).toEqual(['network', 'timeout', 'merchant_error', 'rate_limited', 'chunk_failed'])
  })

  it('carries what a caller needs to go on', () => {
    const cause = new Error('socket hang up')
    const fault = new TillError('rate_limited', 'Slow down', { cause, retryAfterMs: 2000, retryable: false })
    expect(fault).toBeInstanceOf(Error)
    expect({ ...fault, cause: fault.cause, message: fault.message }).toEqual({
      name: 'TillError',
      code: 'rate_limited',
      message: 'Slow down',
      cause,
      retryable: false,
      retryAfterMs: 2000,
      details: {},
    })
    expect('cause' in new TillError('internal', 'x')).toBe(false)
  })
})
