import { effect, signal } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showByParts } from './show-by-parts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What each drawing shows, as the list comes. */
function follow(count = 0) {
  const items = signal(count)
  const drawn: string[] = []
  const { shown, dispose } = showByParts(() => items.value)
  effect(() => {
    drawn.push(`${shown.value} of ${items.value}`)
  })
  return { items, drawn, dispose }
}

describe('the cards of a list', () => {
  it('are drawn by parts, the first with the list itself', () => {
    const { items, drawn } = follow()
    items.value = 48
    expect(drawn).toEqual(['0 of 0', '4 of 48'])
    vi.runAllTimers()
    expect(drawn.slice(2)).toEqual([10, 16, 22, 28, 34, 40, 46, 48].map(count => `${count} of 48`))
  })

  it('are all there at once where they are few', () => {
    const { items, drawn } = follow()
    items.value = 3
    expect(drawn).toEqual(['0 of 0', '3 of 3'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('are there, some of them, as soon as more were asked for', () => {
    const { items, drawn } = follow(20)
    vi.runAllTimers()
    items.value = 40
    expect(drawn.at(-1)).toBe('24 of 40')
    vi.runAllTimers()
    expect(drawn.at(-1)).toBe('40 of 40')
  })

  it('stay as many as they were when others come in their place', () => {
    const { items, drawn } = follow(48)
    vi.runAllTimers()
    items.value = 3
    items.value = 48
    expect(drawn.at(-1)).toBe('48 of 48')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('end with what more there is while they still come', () => {
    const { items, drawn } = follow(30)
    items.value = 60
    vi.runAllTimers()
    expect(drawn.at(-1)).toBe('60 of 60')
  })

  it('come soon after a page has slept', () => {
    const { drawn } = follow(48)
    vi.setSystemTime(Date.now() + 600_000)
    vi.spyOn(performance, 'now').mockReturnValue(600_000)
    vi.advanceTimersByTime(20)
    vi.advanceTimersByTime(500)
    expect(drawn.at(-1)).toBe('10 of 48')
    vi.restoreAllMocks()
  })

  it('come no more once the shelf is gone', () => {
    const { items, drawn, dispose } = follow(48)
    dispose()
    vi.runAllTimers()
    items.value = 90
    expect(drawn).toEqual(['4 of 48', '4 of 90'])
  })
})
