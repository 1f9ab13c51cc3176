import fc from 'fast-check'
import type { z } from 'zod'

/** Arbitraries for schemas whose rules cannot be read from them: a refinement is a function. */
export type Special = ReadonlyMap<z.ZodType, fc.Arbitrary<unknown>>

/** What is read of a zod schema: its definition, as far as core's schemas and adapters' wires use zod. */
interface Definition {
  readonly type: string
  readonly format?: string
  readonly pattern?: RegExp
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly catchall?: z.ZodType
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
  readonly options?: readonly z.ZodType[]
  readonly left?: z.ZodType
  readonly right?: z.ZodType
}

interface Check {
  readonly check: string
  readonly format?: string
  readonly pattern?: RegExp
  readonly minimum?: number
  readonly value?: number
  readonly inclusive?: boolean
}

/**
 * Values that a schema accepts: JSON-like ones, and where the schema lets unknown keys pass, some of those.
 * Throws on a kind of schema it does not know, so that no test runs on less than it says.
 */
export function arbitraryOf(schema: z.ZodType, special: Special = new Map()): fc.Arbitrary<unknown> {
  const known = special.get(schema)
  if (known) return known
  const def = schema._zod.def as unknown as Definition
  const inner = (child: z.ZodType | undefined): fc.Arbitrary<unknown> =>
    child ? arbitraryOf(child, special) : fc.jsonValue({ maxDepth: 2 })
  const arbitrary = () => {
    switch (def.type) {
      case 'string':
        return strings(def)
      case 'number':
        return numbers(def)
      case 'boolean':
        return fc.boolean()
      case 'null':
        return fc.constant(null)
      case 'unknown':
        return fc.jsonValue({ maxDepth: 2 })
      case 'literal':
        return fc.constantFrom(...(def.values ?? []))
      case 'enum':
        return fc.constantFrom(...Object.values(def.entries ?? {}))
      case 'nullable':
        return fc.option(inner(def.innerType))
      case 'optional':
        return isExact(schema) ? inner(def.innerType) : fc.option(inner(def.innerType), { nil: undefined })
      case 'readonly':
        return inner(def.innerType)
      case 'array':
        return fc.array(inner(def.element), {
          minLength: check(def, 'min_length')?.minimum ?? 0,
          maxLength: 3,
        })
      case 'record':
        return fc.dictionary(inner(def.keyType) as fc.Arbitrary<string>, inner(def.valueType), { maxKeys: 3 })
      case 'union':
        return fc.oneof(...(def.options ?? []).map(inner))
      case 'intersection':
        return fc
          .tuple(inner(def.left), inner(def.right))
          .map(([left, right]) => ({ ...(left as object), ...(right as object) }))
      case 'object':
        return objects(def, special)
      default:
        throw new Error(`No arbitrary for z.${def.type}()`)
    }
  }
  const made = arbitrary()
  return check(def, 'custom') ? made.filter(value => schema.safeParse(value).success) : made
}

function objects(def: Definition, special: Special): fc.Arbitrary<unknown> {
  const fields = Object.entries(def.shape ?? {})
  const known = fc.record(
    Object.fromEntries(fields.map(([key, field]) => [key, arbitraryOf(field, special)])),
    {
      requiredKeys: fields.filter(([, field]) => field._zod.optin !== 'optional').map(([key]) => key),
      noNullPrototype: true,
    },
  )
  if (!def.catchall) return known
  return fc.tuple(known, fc.option(fc.jsonValue({ maxDepth: 1 }), { freq: 4 })).map(([object, extra]) => ({
    ...(object as object),
    ...(extra === null ? {} : { x_unknown_to_this_schema: extra }),
  }))
}

function strings(def: Definition): fc.Arbitrary<string> {
  const pattern = check(def, 'string_format')?.pattern
  if (def.format === 'datetime')
    return fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map(date => date.toISOString())
  return pattern ? fc.stringMatching(pattern) : fc.string({ unit: 'grapheme', maxLength: 12 })
}

function numbers(def: Definition): fc.Arbitrary<number> {
  const above = check(def, 'greater_than')?.value
  const isInteger = def.format === 'safeint' || check(def, 'number_format')?.format === 'safeint'
  if (isInteger)
    return above === undefined
      ? fc.maxSafeInteger()
      : fc.oneof(fc.nat(), fc.maxSafeNat()).map(n => Math.max(n, above))
  return fc.double({ noNaN: true, noDefaultInfinity: true, ...(above === undefined ? {} : { min: above }) })
}

function check(def: Definition, name: string): Check | undefined {
  return def.checks?.map(({ _zod }) => _zod.def).find(found => found.check === name)
}

function isExact(schema: z.ZodType): boolean {
  return schema._zod.traits.has('$ZodExactOptional')
}
