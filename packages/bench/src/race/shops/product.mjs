import { deflateSync } from 'node:zlib'
import { origins } from '../network/origins.mjs'

/** The product of the race: one axis, six variants. Each shop tells it in its own words. */
export const product = {
  handle: 'enamel-mug',
  title: 'Enamel mug',
  text: 'Made by hand, slowly, from two coats of enamel on steel. Holds a third of a litre and forgives a fall.',
  picture: `https://${origins.pictures}/enamel-mug.png`,
  option: 'Color',
  currency: 'EUR',
  variants: ['White', 'Black', 'Red', 'Navy', 'Olive', 'Teal'].map((color, index) => ({
    id: `${101 + index}`,
    sku: `MUG-${color.toUpperCase()}`,
    color,
    cents: 1250 + index * 50,
  })),
}

/** The product at a number, where a page shows many. Its handle ends in that number. */
export const productAt = handle =>
  handle === product.handle
    ? product
    : { ...product, handle, title: `${product.title} ${handle.split('-').at(-1)}` }

/** Its picture: 600 by 600, about 12 KB. */
export const picture = drawPng(600, 600)

/** A PNG in shades of blue with grain in every eighth row, so that it packs as a photograph of its size does. */
function drawPng(width, height) {
  const rows = Buffer.alloc((width + 1) * height)
  let seed = 7
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      rows[y * (width + 1) + x + 1] = (y >> 2) + (y % 24 ? 0 : (seed >> 16) & 7)
    }
  }
  const palette = Buffer.from(Array.from({ length: 256 }, (_, i) => [i / 3, i / 2, 90 + i / 2]).flat())
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const parts = [
    ['IHDR', header],
    ['PLTE', palette],
    ['IDAT', deflateSync(rows, { level: 9 })],
    ['IEND', Buffer.alloc(0)],
  ].map(([name, data]) => toChunk(name, data))
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts])
}

function toChunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  chunk.set(body, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

function crc32(bytes) {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
