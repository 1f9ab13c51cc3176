import { afterAll, beforeAll, expect, it } from 'vitest'
import { tillkitShelf } from '../contestants/tillkit.mjs'
import { openRace } from '../open-race.mjs'
import { visitShelf } from './visit-shelf.mjs'

const shelf = tillkitShelf()
let race: Awaited<ReturnType<typeof openRace>>

beforeAll(async () => {
  race = await openRace([shelf])
})
afterAll(() => race?.stop())

it('asks the merchant once for a page of results', { timeout: 60_000 }, async () => {
  const { reads, pictures } = await visitShelf(race, shelf)
  expect({ reads, pictures }).toEqual({ reads: 1, pictures: 0 })
})
