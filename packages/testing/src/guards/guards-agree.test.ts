import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isTillError } from '@tillkit/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { arbitraryOf } from '../arbitrary/arbitrary-of.ts'
import { mutationOf } from '../arbitrary/mutation-of.ts'
import { seed } from '../arbitrary/seed.ts'

const packages = fileURLToPath(new URL('../../..', import.meta.url))
const wires = ['adapters', 'testing']
  .map(name => join(packages, name, 'src'))
  .flatMap(folder => readdirSync(folder, { recursive: true }).map(file => join(folder, String(file))))
  .filter(file => file.endsWith('.wire.ts'))
  .sort()

const load = async (file: string): Promise<Record<string, unknown>> => import(pathToFileURL(file).href)

const cases = (
  await Promise.all(
    wires.map(async file => {
      const guardFile = file.replace(/\.wire\.ts$/, '.guard.generated.ts')
      const guards = existsSync(guardFile) ? await load(guardFile) : {}
      return Object.entries(await load(file)).map(([name, schema]) => ({
        title: `${basename(file)} ${name}`,
        schema: schema as z.ZodType,
        guard: guards[`parse${name[0]?.toUpperCase()}${name.slice(1, -4)}`] as (value: unknown) => unknown,
      }))
    }),
  )
).flat()

describe('generated guards', () => {
  it('are found for every wire file', () => {
    expect(cases.map(({ title }) => title)).toContain('every-kind.wire.ts everyKindWire')
    expect(cases.filter(({ guard }) => !guard).map(({ title }) => title)).toEqual([])
  })

  it.each(cases)('$title takes what its zod schema takes', { timeout: 120_000 }, ({ schema, guard }) => {
    const valid = arbitraryOf(schema)
    const once = valid.chain(mutationOf)
    let refused = 0
    fc.assert(
      fc.property(fc.oneof(valid, { arbitrary: once, weight: 3 }, once.chain(mutationOf)), value => {
        const accepted = schema.safeParse(value).success
        if (!accepted) refused++
        expect(accepts(guard, value)).toBe(accepted)
      }),
      { numRuns: 5000, seed },
    )
    expect(refused).toBeGreaterThan(500)
    expect(refused).toBeLessThan(4500)
  })

  it.each(cases)('$title hands the reply on as it came', ({ schema, guard }) => {
    fc.assert(fc.property(arbitraryOf(schema), value => guard(value) === value))
  })
})

function accepts(guard: (value: unknown) => unknown, value: unknown): boolean {
  try {
    guard(value)
    return true
  } catch (error) {
    expect(isTillError(error) && error.code).toBe('broken_reply')
    return false
  }
}
