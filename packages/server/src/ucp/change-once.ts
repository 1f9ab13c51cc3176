import { digest } from '../sealing/digest.ts'
import type { Attempt } from '../stores/idempotency-store.ts'
import type { Answer } from './answer.ts'
import { ProtocolFault } from './protocol-fault.ts'
import type { RelayServices } from './relay-env.ts'
import { toStored, writeStored } from './write-answer.ts'

/** One request that changes something. */
export interface ChangeRequest {
  readonly merchant: string
  /** Whose keys they are: two sites that happen to choose one key must not get each other's carts. */
  readonly caller: string
  readonly method: string
  /** Below the merchant's base. */
  readonly path: string
  readonly text: string
  /** The `Idempotency-Key`; without one nothing is kept. */
  readonly key: string | undefined
}

/** For a request without a key: a first try that nobody asks about again. */
const unkept: Attempt = { unfinished: false, sent: async () => undefined }

/**
 * Runs a change once for its key and gives who asks again the same answer; another request with the same key is a
 * conflict (409). Answers have names and addresses in them and are kept sealed.
 */
export async function changeOnce(
  { idempotency, sealer }: RelayServices,
  { merchant, caller, method, path, text, key }: ChangeRequest,
  run: (attempt: Attempt) => Promise<Answer>,
): Promise<Response> {
  if (key === undefined) return writeStored(toStored(await run(unkept)))
  if (key.length < 1 || key.length > 255)
    throw new ProtocolFault(400, 'invalid_request', 'An Idempotency-Key has 1 to 255 characters')
  const purpose = `answer of ${merchant}`
  const [name, hash] = await Promise.all([digest(`${caller}\n${key}`), digest(`${method} ${path}\n${text}`)])
  const result = await idempotency.once(merchant, name, hash, async attempt => {
    const answer = toStored(await run(attempt))
    return { ...answer, body: await sealer.seal(answer.body, purpose) }
  })
  if (result.type === 'conflict')
    throw new ProtocolFault(409, 'idempotency_conflict', 'This Idempotency-Key was used with another request')
  if (result.type === 'busy')
    throw new ProtocolFault(
      409,
      'request_in_progress',
      'A request with this Idempotency-Key is under way',
      undefined,
      1,
    )
  const body = await sealer.open(result.answer.body, purpose)
  if (body === undefined)
    throw new ProtocolFault(
      409,
      'idempotency_conflict',
      'The answer of this Idempotency-Key is no longer kept',
    )
  const replayed = result.replayed ? { 'idempotent-replayed': 'true' } : {}
  return writeStored({ ...result.answer, body, headers: { ...result.answer.headers, ...replayed } })
}
