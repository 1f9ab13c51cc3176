import { shelf } from './contestants/field.mjs'
import { counts, weigh } from './many.mjs'
import { visit } from './visit/visit.mjs'
import { visitShelf } from './visit/visit-shelf.mjs'

/**
 * Runs so many rounds: in each the shelf once, every contestant once on either line and once with each number of widgets, one after the
 * other, so that what else the machine does meets all alike. The order turns from round to round. A visit that fails is
 * tried once more. `tell` hears of each round, with all results so far; `from` is how many
 * rounds there were before. Answers `{ contestant, kind, figures }` of each visit.
 */
export async function runRace(race, field, rounds, { tell = () => {}, from = 0 } = {}) {
  const results = []
  const take = async (contestant, kind, act) => {
    const figures = await act()
      .catch(act)
      .catch(cause => {
        throw new Error(`${contestant.id} did not finish: ${kind}`, { cause })
      })
    results.push({ contestant: contestant.id, kind, figures })
  }
  for (let round = from; round < from + rounds; round++) {
    const turn = round % field.length
    for (const contestant of [...field.slice(turn), ...field.slice(0, turn)]) {
      await take(contestant, 'line', () => visit(race, contestant, false))
      await take(contestant, 'connections', () => visit(race, contestant, true))
      // Memory is alike each time, and whatever the head says.
      if (round > 2 || /-(preloaded|rendered)$/.test(contestant.id)) continue
      for (const count of counts) {
        await take(contestant, `tall-${count}`, () => weigh(race, contestant, count, true))
      }
      await take(contestant, 'reader-100', () => weigh(race, contestant, 100, false))
    }
    await take(shelf, 'shelf', () => visitShelf(race, shelf))
    tell(results)
  }
  return results
}
