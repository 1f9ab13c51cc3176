import { describe, expect, it, vi } from 'vitest'
import { lineWriter } from './line-writer.ts'

describe('a line writer', () => {
  it('writes together what comes together, in order, and at the latest when it is told to', async () => {
    vi.useFakeTimers()
    const written: string[] = []
    const { write, flush } = lineWriter(text => written.push(text), 50)
    write('a')
    write('b')
    expect(written).toEqual([])
    await vi.advanceTimersByTimeAsync(50)
    expect(written).toEqual(['a\nb\n'])
    write('c')
    flush()
    flush()
    await vi.advanceTimersByTimeAsync(100)
    expect(written).toEqual(['a\nb\n', 'c\n'])
    vi.useRealTimers()
  })
})
