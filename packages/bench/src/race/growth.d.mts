export function growth(by: Readonly<Record<1 | 100 | 1000, number>>): {
  readonly few: number
  readonly many: number
  readonly ratio: number
}
