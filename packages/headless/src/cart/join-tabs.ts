import type { Environment, TabChannel } from '../store/environment.ts'

/** A page's ends of what happens elsewhere. */
export interface Tabs {
  /** Says that what is saved has changed. */
  tell(): void
  dispose(): void
}

/**
 * Hears other tabs (BroadcastChannel, else the storage event) and the network coming back. What changed is read from
 * storage; where there is none, tabs have nothing in common.
 */
export function joinTabs(
  environment: Environment,
  name: string,
  changed: () => void,
  online: () => void,
): Tabs {
  let channel: TabChannel | undefined
  try {
    channel = environment.BroadcastChannel && new environment.BroadcastChannel(name)
    if (channel) channel.onmessage = changed
  } catch {}
  const stored = ({ key }: { readonly key?: string | null }) => key === name && changed()
  if (!channel) environment.addEventListener?.('storage', stored)
  // A page that comes back from the browser's memory has heard nothing while it was away.
  environment.addEventListener?.('pageshow', changed)
  environment.addEventListener?.('online', online)
  return {
    tell: () => channel?.postMessage(0),
    dispose() {
      channel?.close()
      channel = undefined
      environment.removeEventListener?.('storage', stored)
      environment.removeEventListener?.('pageshow', changed)
      environment.removeEventListener?.('online', online)
    },
  }
}
