import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { guardSource } from '../../generate/guard-source.mjs'

const write = (field: z.ZodType) => guardSource('x.wire.ts', { xWire: z.object({ a: z.array(field) }) })

describe('make-guards', () => {
  it.each([
    ['z.string().min(1)', z.string().min(1), 'a check (min_length)'],
    ['z.email()', z.email(), 'the format email'],
    ['z.int32()', z.int32(), 'the format int32'],
    ['z.number().positive()', z.number().positive(), 'a check (greater_than)'],
    ['z.coerce.number()', z.coerce.number(), 'z.coerce'],
    ['z.string().default()', z.string().default(''), 'z.default()'],
    ['z.string().catch()', z.string().catch(''), 'z.catch()'],
    ['a transform', z.string().transform(Number), 'z.pipe()'],
    ['a refinement', z.object({}).refine(() => true), 'a check (custom)'],
    ['z.strictObject()', z.strictObject({}), 'z.strictObject()'],
    ['z.exactOptional()', z.object({ b: z.exactOptional(z.string()) }), 'z.exactOptional()'],
    ['z.any()', z.any(), 'z.any()'],
    ['z.date()', z.date(), 'z.date()'],
    ['z.lazy()', z.lazy(() => z.string()), 'z.lazy()'],
    ['z.xor()', z.xor([z.string(), z.number()]), 'z.xor()'],
    ['a tuple', z.tuple([z.string()]), 'z.tuple()'],
    ['z.bigint()', z.bigint(), 'z.bigint()'],
    ['a literal of undefined', z.literal([undefined]), 'a literal that JSON cannot say'],
    ['a record by enum', z.record(z.enum(['b']), z.string()), 'a record whose keys'],
    ['a required unknown', z.object({ b: z.unknown() }), 'z.unknown() without .optional()'],
  ])('refuses %s, naming the file and the place', (_, field, reason) => {
    expect(() => write(field)).toThrow(/^x\.wire\.ts: xWire\.a\[\]/)
    expect(() => write(field)).toThrow(reason)
  })

  it('refuses a schema that contains itself', () => {
    const tree: z.ZodType = z.object({
      get children() {
        return z.array(tree)
      },
    })
    expect(() => guardSource('x.wire.ts', { treeWire: tree })).toThrow('a schema that contains itself')
  })

  it('refuses a wire file without schemas, or with one of another name', () => {
    expect(() => guardSource('x.wire.ts', {})).toThrow('x.wire.ts exports no zod schema')
    expect(() => guardSource('x.wire.ts', { order: z.string() })).toThrow('must be named like orderWire')
  })

  it('writes a part that is used twice once', () => {
    const part = z.object({ id: z.string() })
    const source = guardSource('x.wire.ts', {
      xWire: z.object({ a: part, b: part.nullable(), c: z.array(part) }),
    })
    expect(source).toContain("const part1: Shape = { id: 'string' }\n")
    expect(source).toContain('const xShape: Shape = { a: part1, b: [2, part1], c: [0, part1] }\n')
  })

  it('names another wire by its own type', () => {
    const lineWire = z.object({ id: z.string() })
    const source = guardSource('x.wire.ts', { orderWire: z.object({ lines: z.array(lineWire) }), lineWire })
    expect(source).toContain('  readonly lines: readonly LineWire[]\n')
    expect(source.indexOf('const lineShape')).toBeLessThan(source.indexOf('const orderShape'))
    expect(source).toContain('export function parseOrder(value: unknown): OrderWire {')
  })
})
