import type { VNode } from 'preact'
import type { Say } from '../shared/say.ts'

/** What a failure is drawn from. */
export interface FailedProps {
  /** The room `cart`, for the merchant that failed. */
  readonly say: Say
  readonly offline?: boolean | undefined
  readonly onRetry: () => unknown
}

/** Who did not answer, that nothing is lost, and the way on. */
export function Failed({ say, offline, onRetry }: FailedProps): VNode {
  return (
    <div class="note error" part="failed" role="alert">
      <p>{say(offline ? 'offline' : 'failed')}</p>
      <button type="button" class="btn" onClick={onRetry}>
        {say('retry')}
      </button>
    </div>
  )
}
