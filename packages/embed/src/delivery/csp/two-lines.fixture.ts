import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const guide = fileURLToPath(new URL('../../../../../docs/guide/content-security-policy.md', import.meta.url))

/** The lines that the guide tells a page owner to write: the first block in it. */
export const twoLines: readonly string[] =
  /```\n([\s\S]*?)\n```/.exec(readFileSync(guide, 'utf8'))?.[1]?.split('\n') ?? []

/** Those lines as one policy, for other origins than the guide's. */
export function policyOfTwoLines(cdn: string, shop: string): string {
  const policy = twoLines.join('; ')
  return policy.replace('https://cdn.example', cdn).replace('https://shop.example', shop)
}
