export { addressOfRead, type HeadOptions, renderHead } from './render-head.ts'
export { renderToSnippet, type SnippetOptions, snippetCss } from './render-to-snippet.ts'
