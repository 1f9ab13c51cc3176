import type { Keep } from '../storage/keep.ts'
import type { Intent } from './intent.ts'

/** What a reload of this tab cut off. One that has a `base` was on its way: whether it arrived has to be read. */
export function parseQueue(keep: Keep): readonly Intent[] {
  try {
    const { queue } = JSON.parse(keep.read() ?? '') as { readonly queue: readonly Intent[] }
    return queue.filter(({ key, plus }) => typeof key === 'string' && plus >= 0)
  } catch {
    return []
  }
}

/** Keeps intents over a reload; none leaves nothing behind. */
export function writeQueue(keep: Keep, queue: readonly Intent[]): void {
  const text = queue.length ? JSON.stringify({ queue }) : null
  if (text ?? keep.read()) keep.write(text)
}
