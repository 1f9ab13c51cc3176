import { existsSync, readdirSync } from 'node:fs'
import { rolldown } from 'rolldown'
import { source } from '../build/options.mjs'

/** The attributes of each room, in the order in which a page author meets them. */
export async function loadAttributes() {
  const order = ['store', 'product', 'buy', 'shelf', 'cart', 'checkout']
  const folders = readdirSync(source('widgets', 'src'))
  const rooms = [...new Set([...order, ...folders])]
    .map(room => ({ room, file: source('widgets', 'src', room, `${room}.attributes.ts`) }))
    .filter(({ file }) => existsSync(file))
  return Promise.all(rooms.map(async ({ room, file }) => ({ room, attributes: await definitionsIn(file) })))
}

async function definitionsIn(file) {
  const bundle = await rolldown({ input: file, tsconfig: false })
  const { output } = await bundle.generate({ format: 'es' })
  await bundle.close()
  const exported = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
  const lists = Object.values(exported).filter(Array.isArray)
  if (lists.length !== 1) throw new Error(`${file} must export one list of attributes`)
  return lists[0]
}
