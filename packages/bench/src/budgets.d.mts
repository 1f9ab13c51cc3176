/** One row of `budgets.json`. */
export interface Budget {
  readonly id: string
  readonly what: string
  readonly unit: string
  readonly goal: number
  readonly limit: number
  readonly because?: string
}

export const budgets: readonly Budget[]
export function slackOf(budget: Pick<Budget, 'unit'>, pace: number): number
export function complaint(id: string, measured: number, pace?: number): string | undefined
export function ceilingOf(budget: Pick<Budget, 'goal' | 'unit'>, measured: number): number | undefined
