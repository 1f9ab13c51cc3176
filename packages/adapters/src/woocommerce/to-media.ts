import type { AdapterConfig, Media } from '@tillkit/core'
import { decodeEntities } from '../shared/decode-entities.ts'
import { toWebUrl } from '../shared/to-web-url.ts'

/** A picture of the Store API. `srcset` has the sizes that WordPress made of it. */
export interface StoreImage {
  readonly src: string
  readonly srcset?: string | null | undefined
  readonly alt?: string | null | undefined
}

/**
 * The pictures as media, each in the smallest size that is `width` pixels wide. WordPress writes a made size into the
 * file's name: `-600x800.jpg`.
 */
export function toMedia(images: readonly StoreImage[], { endpoint }: AdapterConfig, width: number): Media[] {
  return images.flatMap(({ src, srcset, alt }) => {
    const sizes = [...(srcset ?? '').matchAll(/(\S+) (\d+)w/g)].filter(([, , wide]) => Number(wide) >= width)
    const [, smallest] = sizes.sort((a, b) => Number(a[2]) - Number(b[2]))[0] ?? []
    const url = toWebUrl(smallest ?? src, endpoint)
    const [, w, h] = /-(\d{2,4})x(\d{2,4})\.\w+$/.exec(url ?? '') ?? []
    return url
      ? [
          {
            type: 'image',
            url,
            ...(alt && { alt_text: decodeEntities(alt) }),
            ...(w && { width: Number(w), height: Number(h) }),
          },
        ]
      : []
  })
}
