import type { Description } from '@tillkit/core'
import type { VNode } from 'preact'
/** x */
export function RichText({ description }: { readonly description: Description }): VNode {
  return <p>{description.plain}</p>
}
