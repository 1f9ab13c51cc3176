export const pacePath: string
export const pacePage: string
export function paceOf(works: readonly number[]): number
