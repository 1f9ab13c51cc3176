import { AssetServerPlugin } from '@vendure/asset-server-plugin'
import { DefaultSearchPlugin, dummyPaymentHandler } from '@vendure/core'
import initSqlJs from 'sql.js'
import { payLaterHandler } from './pay-later.mjs'
import { quietLogger } from './quiet-logger.mjs'
import { sampleAssetsDir } from './seed/sample-files.mjs'
import { shippingByCurrency } from './shipping-by-currency.mjs'

/** Who may use the admin API of this shop; it only ever listens on 127.0.0.1. */
export const credentials = { username: 'superadmin', password: 'superadmin' }

/**
 * The configuration of the shop: one process, no services beside it, bearer sessions only, because a shop's
 * cookie is third-party on a blog and browsers drop it.
 * @param {{ port: number, database: { bytes?: Uint8Array, file?: string }, assetsDir: string,
 *   seeding: boolean, corsOrigins?: string[], log: (line: string) => void }} options
 *   `database.file` saves every change to that file; otherwise the shop lives in memory and starts from `bytes`.
 * @returns {import('@vendure/core').VendureConfig}
 */
export function vendureConfig({ port, database, assetsDir, seeding, corsOrigins, log }) {
  return {
    logger: quietLogger(log),
    apiOptions: {
      hostname: '127.0.0.1',
      port,
      shopApiPath: 'shop-api',
      adminApiPath: 'admin-api',
      cors: { origin: corsOrigins ?? true, credentials: true, maxAge: 600 },
      introspection: true,
    },
    authOptions: {
      tokenMethod: ['bearer'],
      requireVerification: false,
      superadminCredentials: { identifier: credentials.username, password: credentials.password },
      cookieOptions: { secret: 'a demo shop sets no cookie' },
    },
    dbConnectionOptions: {
      type: 'sqljs',
      driver: initSqlJs,
      synchronize: seeding,
      logging: false,
      ...(database.file ? { location: database.file, autoSave: true } : { database: database.bytes }),
    },
    paymentOptions: { paymentMethodHandlers: [payLaterHandler, dummyPaymentHandler] },
    shippingOptions: { shippingCalculators: [shippingByCurrency] },
    importExportOptions: { importAssetsDir: sampleAssetsDir() },
    plugins: [
      AssetServerPlugin.init({ route: 'assets', assetUploadDir: assetsDir }),
      // A shop that sells in several currencies has to index each, or search answers in the default one.
      // While seeding, one index at the end replaces hundreds of updates (2.6 s instead of 30 s).
      DefaultSearchPlugin.init({ indexCurrencyCode: true, bufferUpdates: seeding }),
    ],
  }
}
