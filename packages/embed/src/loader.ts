import { createLoader, type Loader } from './load.ts'
import { findScript } from './script.ts'

declare const TILL_BUILD: string
declare const TILL_INTEGRITY: Readonly<Record<string, string>> | undefined

/** The `<script>` that this copy of the loader came in. */
export const script: HTMLScriptElement | null = findScript()

/** Loads files from the folder that the script came from; the build turns the rows of the adapters' registry into calls of it. */
export const { load, preload }: Loader = createLoader({
  base: new URL('.', script?.src ?? document.baseURI).href,
  build: TILL_BUILD,
  integrity: TILL_INTEGRITY,
})
