import type { Environment, HeardEvent, TabChannel } from '../store/environment.ts'

/** A page's ends of what happens elsewhere. */
export interface Tabs {
  /** The page is not shown: what is kept for this tab is the next page's, whatever this one still hears. */
  readonly isLeft: boolean
  /** Says that what is saved has changed, and how the change is called. */
  tell(turn: number): void
  dispose(): void
}

// A message may overtake what was saved, so the storage event is heard too. A page that comes back from the browser's
// memory has heard nothing while it was away, nor one without a network.
const events = ['storage', 'pageshow', 'pagehide', 'online']

/**
 * Hears other tabs (BroadcastChannel, the storage event) and the network coming back. What changed is read from
 * storage; where there is none, tabs have nothing in common. `changed` is told when the page is back from memory, and which
 * change another tab spoke of.
 */
export function joinTabs(
  environment: Environment,
  name: string,
  changed: (isBack?: boolean, turn?: unknown) => void,
): Tabs {
  let channel: TabChannel | undefined
  let isLeft = false
  const heard = ({ type, key, persisted }: HeardEvent) => {
    isLeft = type === 'pagehide'
    if (!isLeft && (!key || key === name)) changed(persisted)
  }
  try {
    channel = environment.BroadcastChannel && new environment.BroadcastChannel(name)
    if (channel) channel.onmessage = ({ data }) => changed(false, data)
  } catch {}
  for (const event of events) environment.addEventListener?.(event, heard)
  return {
    get isLeft() {
      return isLeft
    },
    tell: turn => channel?.postMessage(turn),
    dispose() {
      channel?.close()
      channel = undefined
      for (const event of events) environment.removeEventListener?.(event, heard)
    },
  }
}
