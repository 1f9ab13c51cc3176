import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { transform } from 'lightningcss'

const suffix = '?inline'

/** What the styles may rely on: browsers with constructable sheets, container queries and light-dark(). */
const targets = { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) }

/** `import css from './x.css?inline'`: the file as a string, minified. */
export function inlineCss() {
  return {
    name: 'inline-css',
    resolveId(source, importer) {
      if (!source.endsWith(`.css${suffix}`) || !importer) return null
      // Without the .css ending, so that no CSS handling of the bundler's own wakes up.
      return `${resolve(dirname(importer), source.slice(0, -suffix.length))}.text`
    },
    load(id) {
      if (!id.endsWith('.css.text')) return null
      const filename = id.slice(0, -'.text'.length)
      this.addWatchFile?.(filename)
      const { code } = transform({ filename, code: readFileSync(filename), minify: true, targets })
      return { code: `export default ${JSON.stringify(code.toString())}`, moduleType: 'js' }
    },
  }
}
