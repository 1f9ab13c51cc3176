import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A certificate for the hosts, made at once and for this run only. `spki` is what Chromium is told to trust: unlike a
 * certificate whose errors are ignored, it leaves the browser's cache on.
 */
export function selfSigned(hosts) {
  const folder = mkdtempSync(join(tmpdir(), 'till-race-'))
  const [key, cert] = ['key.pem', 'cert.pem'].map(name => join(folder, name))
  try {
    const names = hosts.map(host => `DNS:${host}`).join(',')
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '2',
        ],
        ...['-subj', '/CN=race', '-addext', `subjectAltName=${names}`, '-keyout', key, '-out', cert],
      ],
      { stdio: 'ignore' },
    )
    const pem = readFileSync(cert)
    const spki = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' })
    return {
      key: readFileSync(key),
      cert: pem,
      spki: createHash('sha256').update(spki).digest('base64'),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
