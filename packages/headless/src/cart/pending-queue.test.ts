import { expect, it } from 'vitest'
import { createKeep } from '../storage/keep.ts'
import { seen } from '../testing/open-shop.ts'
import { parseQueue, writeQueue } from './pending-queue.ts'

const add = { key: '+mug', seen: seen('mug'), plus: 2 }
const keepOf = (text: string | null) => {
  const keep = createKeep({}, 'sessionStorage', 'x')
  keep.write(text)
  return keep
}

it('is read as it was written', () => {
  const keep = keepOf(null)
  writeQueue(keep, [add, { ...add, key: '%A', set: 1, plus: 0 }])
  expect(parseQueue(keep)).toEqual([add, { ...add, key: '%A', set: 1, plus: 0 }])
})
it('leaves nothing behind, and writes nothing where there is nothing', () => {
  const keep = keepOf('{"queue":[]}')
  writeQueue(keep, [])
  expect(keep.read()).toBeNull()
  const untouched = { ...keepOf(null), write: () => expect.fail('written') }
  writeQueue(untouched, [])
})
it.each([null, '', 'x', 'null', '{}', '{"queue":1}', '{"queue":[null]}'])(
  'has nothing that is no intent: %j',
  text => {
    expect(parseQueue(keepOf(text))).toEqual([])
  },
)
it('leaves out what has no key, or takes out', () => {
  const queue = [
    { ...add, key: 7 },
    { ...add, plus: -1 },
    { ...add, plus: undefined },
    { ...add, plus: 0 },
  ]
  expect(parseQueue(keepOf(JSON.stringify({ queue })))).toEqual([{ ...add, plus: 0 }])
})
