import { describe, expect, it } from 'vitest'
import { parseExactly } from './parse-exactly.ts'

const shape = {
  id: 'string',
  sku: [1, 'string'],
  rows: [1, [0, { label: 'string', count: [1, 'integer'] }]],
} as const

describe('a value by its shape', () => {
  it('has what was checked and nothing else', () => {
    const sent = JSON.parse('{"id":"","x":1,"rows":[{"label":"a","count":0,"y":[]}],"__proto__":{"sku":"z"}}')
    expect(parseExactly(shape, sent)).toEqual({ id: '', rows: [{ label: 'a', count: 0 }] })
  })

  it('is without optional texts that say nothing', () => {
    expect(parseExactly(shape, { id: 'a', sku: '', rows: [] })).toEqual({ id: 'a', rows: [] })
  })

  it('is refused where it does not fit', () => {
    expect(() => parseExactly(shape, { id: 'a', rows: [{ label: 1 }] })).toThrow(
      '$.rows[0].label: expected string',
    )
  })
})
