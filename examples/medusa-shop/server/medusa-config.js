const { defineConfig } = require('@medusajs/framework/utils')

// A shop for tests on 127.0.0.1: any page may call it, and its secrets are no secrets.
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false, connection: { ssl: false } },
    http: { storeCors: '/.*/', adminCors: '', authCors: '', jwtSecret: 'test', cookieSecret: 'test' },
  },
  admin: { disable: true },
  modules: [
    {
      resolve: '@medusajs/medusa/payment',
      // pp_declining_test and pp_failing_test beside the pp_system_default of Medusa, which declines nothing.
      options: { providers: [{ resolve: require.resolve('./declining-payment'), id: 'test' }] },
    },
  ],
})
