import { buildBlog } from './serve.mjs'

await buildBlog()
