import { describe, expect, it } from 'vitest'
import type { IdempotencyStore, StoredAnswer } from './idempotency-store.ts'

const answerOf = (body: string): StoredAnswer => ({ status: 200, headers: { 'x-made-by': 'run' }, body })
const later = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** What every store of idempotency keys promises, on one node and over many. */
export function describeIdempotencyStore(
  name: string,
  open: () => Promise<readonly IdempotencyStore[]>,
): void {
  describe(`idempotency keys kept by ${name}`, () => {
    const fresh = async () => {
      const nodes = await open()
      const key = crypto.randomUUID()
      const node = (index: number): IdempotencyStore => nodes[index % nodes.length] as IdempotencyStore
      return { key, node }
    }

    it('give the same answer to the same key and body', async () => {
      const { key, node } = await fresh()
      const first = await node(0).once('acme', key, 'a', async () => answerOf('one'))
      const second = await node(1).once('acme', key, 'a', async () => answerOf('two'))
      expect(first).toEqual({ type: 'answer', answer: answerOf('one'), replayed: false })
      expect(second).toEqual({ type: 'answer', answer: answerOf('one'), replayed: true })
    })

    it('refuse another body, also while the first is under way', async () => {
      const { key, node } = await fresh()
      const running = node(0).once('acme', key, 'a', async () => {
        await later(60)
        return answerOf('one')
      })
      await later(20)
      expect(await node(1).once('acme', key, 'b', async () => answerOf('two'))).toEqual({ type: 'conflict' })
      await running
      expect(await node(1).once('acme', key, 'b', async () => answerOf('two'))).toEqual({ type: 'conflict' })
    })

    it('are one tenant’s: another merchant has its own', async () => {
      const { key, node } = await fresh()
      await node(0).once('acme', key, 'a', async () => answerOf('one'))
      const other = await node(0).once('globex', key, 'b', async () => answerOf('two'))
      expect(other).toMatchObject({ answer: { body: 'two' }, replayed: false })
    })

    it('run once for 200 who ask at the same time', async () => {
      const { key, node } = await fresh()
      let runs = 0
      const results = await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          node(index).once('acme', key, 'a', async ({ sent }) => {
            runs += 1
            await sent()
            await later(50)
            return answerOf(`run ${runs}`)
          }),
        ),
      )
      expect(runs).toBe(1)
      expect(
        results.filter(result => result.type === 'answer' && result.answer.body === 'run 1'),
      ).toHaveLength(200)
      expect(results.filter(result => result.type === 'answer' && !result.replayed)).toHaveLength(1)
    })

    it('say after a fault that something was sent, until there is an answer', async () => {
      const { key, node } = await fresh()
      const seen: boolean[] = []
      const lost = node(0).once('acme', key, 'a', async ({ sent, unfinished }) => {
        seen.push(unfinished)
        await sent()
        throw new Error('lost')
      })
      await expect(lost).rejects.toThrow('lost')
      expect(await node(1).once('acme', key, 'b', async () => answerOf('other'))).toEqual({
        type: 'conflict',
      })
      const again = await node(1).once('acme', key, 'a', async ({ unfinished }) => {
        seen.push(unfinished)
        return answerOf('read back')
      })
      expect(again).toMatchObject({ answer: { body: 'read back' }, replayed: false })
      expect(seen).toEqual([false, true])
    })

    it('remember nothing of a try that sent nothing', async () => {
      const { key, node } = await fresh()
      const refused = node(0).once('acme', key, 'a', async () => {
        throw new Error('away')
      })
      await expect(refused).rejects.toThrow('away')
      const other = await node(1).once('acme', key, 'b', async ({ unfinished }) =>
        answerOf(String(unfinished)),
      )
      expect(other).toMatchObject({ answer: { body: 'false' } })
    })

    it('pass a fault on to all who waited for it on the node', async () => {
      const { key, node } = await fresh()
      let runs = 0
      const ask = () =>
        node(0).once('acme', key, 'a', async () => {
          runs += 1
          await later(20)
          throw new Error('away')
        })
      const results = await Promise.allSettled([ask(), ask(), ask()])
      expect(results.map(result => result.status)).toEqual(['rejected', 'rejected', 'rejected'])
      expect(runs).toBe(1)
    })
  })
}
