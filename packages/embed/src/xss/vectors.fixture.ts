import { readdirSync, readFileSync } from 'node:fs'

/** Vectors of one kind, and what is tried with them. */
export interface VectorGroup {
  readonly name: string
  readonly reason: string
  readonly vectors: readonly string[]
}

interface VectorFile {
  readonly reason: string
  /** A text; or, for long ones, what is repeated how often and what follows. */
  readonly vectors: readonly (
    | string
    | { readonly piece: string; readonly times: number; readonly end: string }
  )[]
}

const folder = new URL('./vectors/', import.meta.url)

/** The corpus: every file of `vectors/`. What runs calls `canary()`; what is asked for is at `canary.example`. */
export const vectorGroups: readonly VectorGroup[] = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .sort()
  .map(name => {
    const { reason, vectors } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as VectorFile
    const texts = vectors.map(it => (typeof it === 'string' ? it : it.piece.repeat(it.times) + it.end))
    return { name: name.replace('.json', ''), reason, vectors: texts }
  })

/** All vectors, each once. */
export const vectors: readonly string[] = [...new Set(vectorGroups.flatMap(it => it.vectors))]

/** Those that are addresses. */
export const addresses: readonly string[] = vectorGroups
  .filter(({ name }) => name === 'schemes' || name === 'addresses')
  .flatMap(it => it.vectors)
