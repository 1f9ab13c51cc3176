import { bare } from './contestants/bare.mjs'
import { shelf } from './contestants/field.mjs'
import { weigh } from './many.mjs'
import { visit } from './visit/visit.mjs'
import { visitShelf, visitShelfWork } from './visit/visit-shelf.mjs'
import { visitWork } from './visit/visit-work.mjs'

/** Memory is alike each time, and the longest tasks nearly so. */
const roundsOfMany = 1
const roundsOfWork = 3

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
  const weighAll = async contestant => {
    for (const [count, isTall] of weighingsOf(contestant)) {
      const kind = `${isTall ? 'tall' : 'reader'}-${count}`
      await take(contestant, kind, () => weigh(race, contestant, count, isTall))
    }
  }
  for (let round = from; round < from + rounds; round++) {
    const turn = round % field.length
    for (const contestant of [...field.slice(turn), ...field.slice(0, turn)]) {
      await take(contestant, 'line', () => visit(race, contestant, false))
      await take(contestant, 'connections', () => visit(race, contestant, true))
      if (round < roundsOfWork && isOfTheTwo(contestant))
        await take(contestant, 'work', () => visitWork(race, contestant))
      if (round < roundsOfMany) await weighAll(contestant)
    }
    if (round < roundsOfMany) await weighAll(bare)
    await take(shelf, 'shelf', () => visitShelf(race, shelf))
    if (round < roundsOfWork) await take(shelf, 'work', () => visitShelfWork(race, shelf))
    tell(results)
  }
  return results
}

/** Ours, and the page that costs the least: what is measured of them says nothing of the peers. */
const isOfTheTwo = ({ id }) => /^(tillkit|floor)/.test(id)

/** The pages of widgets that are weighed, as `[count, isTall]`: of the two up to a thousand. */
function weighingsOf({ id }) {
  const windows = (isTall, ...counts) => counts.map(count => [count, isTall])
  if (id === 'bare') return windows(false, 1, 10, 100, 1000)
  if (/^(tillkit|floor)$/.test(id))
    return [...windows(true, 1, 10, 100, 1000), ...windows(false, 1, 10, 100, 1000)]
  // What the head says changes neither.
  if (isOfTheTwo({ id })) return []
  return [...windows(true, 1, 10, 100), ...windows(false, 100)]
}
