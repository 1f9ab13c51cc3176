import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bare } from './contestants/bare.mjs'
import { tillkit } from './contestants/tillkit.mjs'
import { growth } from './growth.mjs'
import { type Weight, weigh } from './many.mjs'
import { openRace } from './open-race.mjs'

const contestants = { till: tillkit(), bare }
/** Of each page by its number of widgets. */
const inSight: Record<number, Weight> = {}
const atTop: Record<string, Weight> = {}
let race: Awaited<ReturnType<typeof openRace>>

beforeAll(async () => {
  race = await openRace(Object.values(contestants))
  for (const count of [1, 100, 1000]) inSight[count] = await weigh(race, contestants.till, count, true)
  for (const [id, contestant] of Object.entries(contestants))
    for (const count of [100, 1000]) atTop[`${id}-${count}`] = await weigh(race, contestant, count, false)
}, 240_000)
afterAll(() => race?.stop())

const seen = (figure: keyof Weight) => {
  const of = (count: number) => inSight[count]?.[figure] ?? Number.NaN
  return { 1: of(1), 100: of(100), 1000: of(1000) }
}
/** What 900 further widgets far below cost a reader at the top, beyond the bare elements. */
const far = (figure: keyof Weight) => {
  const more = (id: string) =>
    (atTop[`${id}-1000`]?.[figure] ?? Number.NaN) - (atTop[`${id}-100`]?.[figure] ?? Number.NaN)
  return more('till') - more('bare')
}

describe('a thousand widgets', () => {
  it('take memory and script in proportion to their number', () => {
    expect(growth(seen('heap')).ratio).toBeLessThan(1.15)
    // Engines compile on the way: the thousandth costs less script than the tenth.
    expect(growth(seen('script')).ratio).toBeLessThan(1.5)
  })

  // All that are drawn in a frame are laid out at once: 4 for a hundred, 26 for a thousand on a busy machine.
  it('are laid out together', () => {
    expect(seen('layouts')[100]).toBeLessThan(20)
    expect(seen('layouts')[1000]).toBeLessThan(100)
  })

  // Ten is linear. 6.5 was measured on a busy machine.
  it('take less than 12 times the work of a hundred', () => {
    const task = seen('task')
    expect(task[1000] / task[100]).toBeLessThan(12)
  })

  it('cost a reader nothing while they are far below: no nodes, no layouts, and an entry in a list', () => {
    expect(far('nodes')).toBe(0)
    expect(far('layouts')).toBeLessThan(10)
    expect(far('heap') / 900).toBeLessThan(200)
    expect(far('script') / 900).toBeLessThan(0.1)
  })
})
