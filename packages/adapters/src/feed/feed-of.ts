import type { AdapterConfig } from '@tillkit/core'
import { type Feed, openFeed } from './open-feed.ts'

const feeds = new WeakMap<AdapterConfig, Feed>()

/** The feed of a merchant: one for its catalog and its cart, so that a file is read once for both. */
export function feedOf(config: AdapterConfig): Feed {
  const feed = feeds.get(config) ?? openFeed(config)
  feeds.set(config, feed)
  return feed
}
