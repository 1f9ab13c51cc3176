import { openRace } from '../race/open-race.mjs'
import { followWaits } from './follow-waits.mjs'
import { openShops } from './open-shops.mjs'
import { shopPages } from './pages.mjs'
import { purchase } from './purchase.mjs'

/**
 * Buys from a real shop so many times, directly and over the relay in turn, each time as a new reader. A visit over the relay
 * before those lets both programs warm up. Answers `{ page, waits, requests }` of each: `requests` as the shop's side has timed them.
 */
export async function runShops(rounds, { tell = () => {} } = {}) {
  const shops = await openShops()
  const pages = shopPages()
  const race = await openRace(pages, shops.answers)
  const visits = []
  try {
    const buy = async ({ id }) => {
      const visit = () => followWaits(race, `/${id}/1`, purchase)
      const waits = await visit().catch(visit)
      return { page: id, waits, requests: [...shops.direct(), ...shops.relayed()] }
    }
    await buy(pages.at(-1))
    for (let round = 1; round <= rounds; round++) {
      for (const page of pages) visits.push(await buy(page))
      tell(round)
    }
    return visits
  } finally {
    race.stop()
    await shops.stop()
  }
}
