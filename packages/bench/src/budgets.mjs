import { readFileSync } from 'node:fs'

/**
 * The budgets of `docs/architecture.md`. `goal` is what is promised there; `limit` (by default the same) is what a test holds,
 * and where it is above the goal, `because` says why.
 */
export const budgets = JSON.parse(readFileSync(new URL('../budgets.json', import.meta.url), 'utf8')).map(
  budget => ({ limit: budget.goal, ...budget }),
)

/** What is wrong with a measured figure, in words that say what to do; nothing when it is within its limit. */
export function complaint(id, measured) {
  const budget = budgets.find(budget => budget.id === id)
  if (!budget) return `there is no budget "${id}" in packages/bench/budgets.json`
  const { what, unit, limit } = budget
  if (measured <= limit) return undefined
  return (
    `${what}: ${measured} ${unit}, ${Math.round((measured - limit) * 100) / 100} ${unit} over its limit of ${limit}. ` +
    'Make it smaller, or raise `limit` in packages/bench/budgets.json with the reason as `because`, and say so in the commit.'
  )
}
