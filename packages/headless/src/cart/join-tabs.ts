import type { Environment, TabChannel } from '../store/environment.ts'

/** What a tab tells the others: the session to go on with, or that the cart became an order. */
export interface TabNews {
  readonly session?: string | undefined
  readonly placed?: boolean | undefined
}

/** A page's ends of what happens elsewhere. */
export interface Tabs {
  tell(news: TabNews): void
  dispose(): void
}

/** Hears other tabs (BroadcastChannel, else the storage event) and the network coming back. */
export function joinTabs(
  environment: Environment,
  name: string,
  hear: (news: TabNews) => void,
  online: () => void,
): Tabs {
  let channel: TabChannel | undefined
  try {
    channel = environment.BroadcastChannel && new environment.BroadcastChannel(name)
    if (channel) channel.onmessage = ({ data }) => hear(data as TabNews)
  } catch {}
  const stored = ({ key }: { readonly key?: string | null }) => key === name && hear({})
  if (!channel) environment.addEventListener?.('storage', stored)
  environment.addEventListener?.('online', online)
  return {
    tell: news => {
      try {
        channel?.postMessage(news)
      } catch {}
    },
    dispose() {
      channel?.close()
      environment.removeEventListener?.('storage', stored)
      environment.removeEventListener?.('online', online)
    },
  }
}
