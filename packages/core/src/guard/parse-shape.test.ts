import { describe, expect, it } from 'vitest'
import { isTillError } from '../errors/till-error.ts'
import { anyOf, oneOf, parseShape, type Shape } from './parse-shape.ts'

const shape: Shape = {
  items: [0, { name: 'string', price: 'integer', note: [3, 'string'] }],
  kind: [oneOf, ['Order', 'Draft']],
  outcome: [1, [anyOf, ['boolean', { code: 'string' }]]],
  stock: [4, 'number'],
}
const reply = {
  items: [{ name: 'Mug', price: 1250, note: null }],
  kind: 'Order',
  stock: { 'v-1': 3 },
  extra: 1,
}

describe('parseShape', () => {
  it('hands on the reply itself, with its nulls and unknown fields', () => {
    expect(parseShape(shape, reply)).toBe(reply)
  })

  it.each([
    ['$: expected object', null],
    ['$: expected object', '<!doctype html>'],
    ['$: expected object', []],
    ['$.items: expected array', { ...reply, items: {} }],
    ['$.items[1]: expected object', { ...reply, items: [...reply.items, undefined] }],
    ['$.items[0].name: expected string', { ...reply, items: [{ price: 1 }] }],
    ['$.items[0].price: expected integer', { ...reply, items: [{ name: 'Mug', price: 12.5 }] }],
    ['$.items[0].price: expected integer', { ...reply, items: [{ name: 'Mug', price: 2 ** 53 }] }],
    ['$.items[0].note: expected string', { ...reply, items: [{ name: 'Mug', price: 1, note: 7 }] }],
    ['$.kind: expected Order,Draft', { ...reply, kind: 'Secret' }],
    ['$.outcome: expected boolean or .code: expected string', { ...reply, outcome: {} }],
    ['$.outcome: expected boolean or : expected object', { ...reply, outcome: null }],
    ['$.stock.v-1: expected number', { ...reply, stock: { 'v-1': '3' } }],
    ['$.stock.v-1: expected number', { ...reply, stock: { 'v-1': Number.POSITIVE_INFINITY } }],
  ])('says %s', (message, value) => {
    const fault = faultOf(() => parseShape(shape, value))
    expect(
      isTillError(fault) && { code: fault.code, message: fault.message, retryable: fault.retryable },
    ).toEqual({
      code: 'broken_reply',
      message,
      retryable: false,
    })
  })

  it('never repeats what the merchant sent', () => {
    const secret = { items: [], kind: 'tok_4242', stock: {} }
    expect(String(faultOf(() => parseShape(shape, secret)))).not.toContain('tok_4242')
  })

  it('lets an own __proto__ of a record pass unread, as zod does', () => {
    const record: unknown = JSON.parse('{"__proto__": "x", "a": 1}')
    expect(parseShape([4, 'number'], record)).toBe(record)
  })
})

function faultOf(run: () => unknown): unknown {
  try {
    run()
  } catch (fault) {
    return fault
  }
  return undefined
}
