import type { Media } from '@tillkit/core'
import type { TargetedEvent, VNode } from 'preact'
import { safeImageUrl } from './safe-url.ts'

/** What a picture is drawn from. */
export interface PictureProps {
  /** Absent or unsafe: only its place. */
  readonly media: Media | undefined
  /** Where the merchant gave no text for it. Empty for a picture beside its own title. */
  readonly alt: string
  /** Loads at once: for what is on the screen first. @default false */
  readonly eager?: boolean
  /** Stands in the place of a missing picture: the product's first letter. */
  readonly letter?: string | undefined
}

const leave = ({ currentTarget }: TargetedEvent<Element>) => currentTarget.remove()

/** A picture in its reserved place, which stays when the picture is missing or cannot be loaded. */
export function Picture({ media, alt, eager, letter }: PictureProps): VNode {
  const url = safeImageUrl(media?.url)
  return (
    <div class="pic" part="picture">
      {letter && <i aria-hidden="true">{letter}</i>}
      {url && (
        <img
          key={url}
          part="image"
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          width={media?.width}
          height={media?.height}
          alt={media?.alt_text ?? alt}
          src={url}
          onError={leave}
        />
      )}
    </div>
  )
}
