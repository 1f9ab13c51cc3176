import { fromBase64url, toBase64url } from './base64url.ts'

/** Turns a text into one that only a relay with the same secret can read, and that nobody can alter unnoticed. */
export interface Sealer {
  /** `purpose` has to be given again to open it: what was sealed for one merchant cannot be used at another. */
  seal(text: string, purpose: string): Promise<string>
  /** Undefined for anything that was not sealed here for this purpose. */
  open(sealed: string, purpose: string): Promise<string | undefined>
}

interface Key {
  /** Says which secret, so that an old one need not be tried in vain. */
  readonly mark: number
  readonly key: CryptoKey
  readonly ivKey: CryptoKey
}

const ivLength = 12
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * Seals by AES-256-GCM under keys derived (HKDF, SHA-256) from the relay's secrets: the first seals, each of them opens,
 * so that a secret is replaced by putting the new one before it. The initialization vector is a MAC of the text, so that
 * the same text has the same seal: an order keeps its id however often it is read.
 */
export function createSealer(secrets: readonly string[]): Sealer {
  const keys = Promise.all(secrets.map(deriveKey))
  // Whoever seals first is told; until then a failure is nobody's.
  keys.catch(() => undefined)
  return {
    async seal(text, purpose) {
      const [first] = await keys
      if (!first) throw new TypeError('a sealer needs a secret')
      const mac = await crypto.subtle.sign('HMAC', first.ivKey, encoder.encode(`${purpose}\n${text}`))
      const iv = new Uint8Array(mac).slice(0, ivLength)
      const secret = await crypto.subtle.encrypt(algorithm(iv, purpose), first.key, encoder.encode(text))
      const whole = new Uint8Array(1 + ivLength + secret.byteLength)
      whole[0] = first.mark
      whole.set(iv, 1)
      whole.set(new Uint8Array(secret), 1 + ivLength)
      return toBase64url(whole)
    },
    async open(sealed, purpose) {
      const whole = fromBase64url(sealed)
      if (!whole || whole.length <= 1 + ivLength) return undefined
      const iv = whole.slice(1, 1 + ivLength)
      const secret = whole.slice(1 + ivLength)
      for (const { mark, key } of await keys) {
        if (mark !== whole[0]) continue
        const opened = await crypto.subtle.decrypt(algorithm(iv, purpose), key, secret).catch(() => undefined)
        if (opened) return decoder.decode(opened)
      }
      return undefined
    },
  }
}

function algorithm(iv: Uint8Array<ArrayBuffer>, purpose: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: encoder.encode(purpose) }
}

async function deriveKey(secret: string): Promise<Key> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ])
  const derivation = (info: string): HkdfParams => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encoder.encode(info),
  })
  const [mark = 0] = new Uint8Array(await crypto.subtle.deriveBits(derivation('tillkit mark'), material, 8))
  const derive = (info: string, algorithm: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(derivation(info), material, algorithm, false, uses)
  const [key, ivKey] = await Promise.all([
    derive('tillkit seal', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    derive('tillkit vector', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
  ])
  return { mark, key, ivKey }
}
