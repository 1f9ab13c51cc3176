import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'

/** Bytes of a file as written and as a CDN sends it (brotli 11). */
export function sizeOf(code) {
  const raw = Buffer.from(code)
  const br = brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  })
  return { raw: raw.length, br: br.length }
}

/** A file's hash as `integrity` wants it; `sha256` is a third shorter. */
export function hashOf(code, algorithm = 'sha384') {
  return `${algorithm}-${createHash(algorithm).update(code).digest('base64')}`
}
