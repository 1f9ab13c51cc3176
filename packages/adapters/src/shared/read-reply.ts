import { refuseStatus } from './refuse-status.ts'

/**
 * The JSON of a merchant's reply, of any status that may carry an answer (200, 400, 404 …). Throws a `TillError` as
 * `refuseStatus` does, but for `answers`: statuses that this merchant uses for answers all the same, if only by themselves
 * (undefined). `toFault` makes one of what another body that is not JSON throws.
 */
export async function readReply(response: Response, answers: readonly number[] = []): Promise<unknown> {
  const isAnswer = answers.includes(response.status)
  if (!isAnswer) refuseStatus(response)
  return response.json().catch((error: unknown) => {
    if (!isAnswer || !(error instanceof SyntaxError)) throw error
  })
}
