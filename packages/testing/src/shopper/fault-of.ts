import { type ErrorCode, isTillError } from '@tillkit/core'

/** The code of the `TillError` that the work ends in; undefined if it succeeds. Any other error passes through. */
export async function faultOf(work: Promise<unknown>): Promise<ErrorCode | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (isTillError(error)) return error.code
    throw error
  }
}
