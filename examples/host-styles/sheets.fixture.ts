import { readdirSync, readFileSync } from 'node:fs'

/** A stylesheet that a page may have: a file of `libraries/` or `hostile/`. */
export interface HostSheet {
  /** Folder and name: `libraries/bulma`. */
  readonly name: string
  /** What a browser is given: of a library's file, what it imports from a package. */
  readonly css: string
  /** Classes of the body, without which some libraries style nothing: `Body: markdown-body` in the file's head. */
  readonly bodyClass: string
  /**
   * What of it a till takes over, as its docs say: with the clean page and this rule a till looks the same.
   * `Like: till-product { font-family: … }` in the file's head.
   */
  readonly like: string
}

/** Every stylesheet in the two folders, in their order. Throws for a file without a reason at its head. */
export function readSheets(): readonly HostSheet[] {
  return ['libraries', 'hostile'].flatMap(folder =>
    readdirSync(new URL(`${folder}/`, import.meta.url)).map(file => readSheet(folder, file)),
  )
}

function readSheet(folder: string, file: string): HostSheet {
  const text = readHere(`${folder}/${file}`)
  const [, head = ''] = /^\/\*([\s\S]*?)\*\//.exec(text) ?? []
  if (!head.trim()) throw new Error(`${folder}/${file} does not say why it is here`)
  const said = (key: string) => new RegExp(`^ \\* ${key}: (.+)$`, 'm').exec(head)?.[1]
  return {
    name: `${folder}/${file.replace(/\.css$/, '')}`,
    css: text.replace(/@import '(.+)';/g, (_, path: string) => readHere(`node_modules/${path}`)),
    bodyClass: said('Body') ?? '',
    like: said('Like') ?? '',
  }
}

function readHere(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}
