import { followWaits } from '../../shops/follow-waits.mjs'

/** The two waits of a visit, with what a contestant says of its buttons and its cart. */
const waits = [
  { name: 'product', until: () => window.raceButtons().some(it => it.getBoundingClientRect().width > 0) },
  {
    name: 'add',
    press: () => window.raceButtons()[0],
    until: () => window.raceInCart() && window.answered(),
  },
]

/** Visits a contestant's page and adds the product, traced: how long the longest tasks with its script in them are. */
export async function visitWork(race, { id, buttons, isInCart }) {
  const [product, add] = await followWaits(race, `/${id}/1`, waits, {
    prepare: `window.raceButtons = ${buttons}; window.raceInCart = ${isInCart}`,
  })
  return { liveTask: product.longest, clickTask: add.longest }
}
