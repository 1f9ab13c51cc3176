import { describe, expect, it } from 'vitest'
import { longestTask, readWork, type TraceEvent } from './trace-work.mjs'

const origin = 'https://blog.example'
const till = { data: { url: 'https://cdn.example/till/till.js' } }
/** An event on the page's main thread, in milliseconds. */
const event = (name: string, from: number, to: number, args = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 7,
  tid: 1,
  ts: from * 1000,
  dur: (to - from) * 1000,
  args,
})
const began = [
  { ...event('navigationStart', 0, 0, { data: { documentLoaderURL: `${origin}/post` } }), ph: 'R' },
  event('ParseHTML', 1, 3, { beginData: { url: `${origin}/post` } }),
]
const read = (...events: TraceEvent[]) => readWork([...began, ...events], origin)
const times = (intervals: readonly { from: number; to: number }[]) =>
  intervals.map(({ from, to }) => [from, to])

describe('the work of a main thread', () => {
  it('is script or drawing, and of no other thread', () => {
    const { script, drawing } = read(
      event('FunctionCall', 10, 20, till),
      event('Layout', 30, 34),
      { ...event('FunctionCall', 40, 90, till), tid: 2 },
      { ...event('Layout', 40, 90), pid: 8 },
    )
    expect(times(script)).toEqual([[10, 20]])
    expect(times(drawing)).toEqual([[30, 34]])
  })

  it("leaves out what the measurer's own script does, and what that has done", () => {
    const { script, drawing } = read(
      event('FunctionCall', 10, 20, { data: { url: '' } }),
      event('Layout', 12, 15),
      event('RunMicrotasks', 15, 18),
      event('RunMicrotasks', 30, 35),
    )
    expect(times(script)).toEqual([[30, 35]])
    expect(drawing).toEqual([])
  })

  it("tells tasks with the page's script from others", () => {
    const { tasks } = read(
      event('RunTask', 10, 90),
      event('FunctionCall', 20, 30, till),
      event('RunTask', 100, 200),
    )
    expect(tasks.map(({ hasScript }) => hasScript)).toEqual([true, false])
  })

  it('finds the longest of them within a wait', () => {
    const task = (from: number, to: number, hasScript = true) => ({ from, to, hasScript })
    const tasks = [task(0, 10), task(20, 25), task(25, 29), task(30, 90, false), task(100, 190)]
    expect(longestTask(tasks, { from: 15, to: 95 })).toBe(5)
  })

  it('begins at the navigation and has the marks of waits', () => {
    const { marks } = read({ ...event('race:add:from', 50, 50), ph: 'I' })
    expect(marks).toEqual({ 'race:navigation': 0, 'race:add:from': 50 })
  })
})
