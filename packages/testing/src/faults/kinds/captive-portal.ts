import type { Fault } from '../fault.ts'
import { merchantSays, withHeader } from '../write-reply.ts'

/** A hotel's network answers in the merchant's place, with success, and lets any page read it. */
export const fault: Fault = {
  what: 'answers 200 with a hotel’s login page; nothing is done',
  commits: 0,
  async play({ request, answer }) {
    answer(
      withHeader(
        merchantSays(request, 200, '<!doctype html><title>Welcome</title><form>Room number</form>'),
        'content-type',
        'text/html',
      ),
    )
  },
}
