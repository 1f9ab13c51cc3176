import { bundleProgram } from '../tools/src/bundle-program.mjs'

// The relay as files that need nothing but Node, for the container image: `node packages/server/bundle.mjs`.
console.log(await bundleProgram('packages/server/src/node/main.ts', { to: 'packages/server/dist/image' }))
