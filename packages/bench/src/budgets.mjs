import { readFileSync } from 'node:fs'

/**
 * The budgets of `docs/architecture.md`. `goal` is what is promised there; `limit` (by default the same) is what a test holds,
 * and where it is above the goal, `because` says why.
 */
export const budgets = JSON.parse(readFileSync(new URL('../budgets.json', import.meta.url), 'utf8')).map(
  budget => ({ limit: budget.goal, ...budget }),
)

/** Continuous integration takes 1.5 times as long as a quiet machine, and a sixth more when it is busy. */
const noise = 1.75

/**
 * The limit of a figure that beats its goal by 15 % or more: what a quiet machine measured, times with the noise of another one.
 * `undefined` where the goal is not beaten so far.
 */
export function ceilingOf({ goal, unit }, measured) {
  if (measured > goal * 0.85 || measured === goal) return undefined
  return unit === 'ms' ? Math.min(goal, Math.floor(measured * noise)) : measured
}

/** How many times as much a figure may be on a machine that takes `pace` times as long as a quiet one: only times are. */
export const slackOf = ({ unit }, pace) => (unit === 'ms' ? pace : 1)

/**
 * What is wrong with a measured figure, in words that say what to do; nothing when it is within its limit. On a machine that takes
 * `pace` times as long as a quiet one, times may be so much longer.
 */
export function complaint(id, measured, pace = 1) {
  const budget = budgets.find(budget => budget.id === id)
  if (!budget) return `there is no budget "${id}" in packages/bench/budgets.json`
  const { what, unit, limit } = budget
  const allowed = limit * slackOf(budget, pace)
  if (measured <= allowed) return undefined
  return (
    `${what}: ${measured} ${unit}, ${Math.round((measured - allowed) * 100) / 100} ${unit} over its limit of ${limit}${allowed > limit ? `, on a machine ${pace} times as slow` : ''}. ` +
    'Make it smaller, or raise `limit` in packages/bench/budgets.json with the reason as `because`, and say so in the commit.'
  )
}
