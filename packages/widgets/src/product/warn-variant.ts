import type { Product } from '@tillkit/core'
import type { MountContext } from '../mount/page.ts'

/** How many names a line of the console has room for. */
const most = 20

/** Tells an author that no variant has a name, and the names there are: SKUs, where there is none the title. */
export function warnVariant(
  { handle, id, variants }: Product,
  name: string,
  { element, page }: Pick<MountContext, 'element' | 'page'>,
): void {
  const names = variants.slice(0, most).map(({ sku, title }) => sku || title)
  const more = variants.length > most ? ` and ${variants.length - most} more` : ''
  const text = `variant="${name}" is none of "${handle ?? id}"; there are ${names.join(', ')}${more}`
  page.warn('config', `<${element.localName}> ${text}`)
}
