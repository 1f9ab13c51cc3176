export interface Weight {
  readonly heap: number
  readonly nodes: number
  readonly layouts: number
  readonly task: number
  readonly script: number
}
export function weigh(race: unknown, contestant: unknown, count: number, isTall: boolean): Promise<Weight>
