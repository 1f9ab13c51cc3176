import { defineConfig } from 'vite'

/** The page has no script of its own: vite copies it and hashes nothing, as a blog's own generator would. */
export default defineConfig({
  root: import.meta.dirname,
  appType: 'mpa',
  build: { outDir: 'dist', emptyOutDir: true, modulePreload: false, copyPublicDir: true },
})
