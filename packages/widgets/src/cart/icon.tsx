import type { VNode } from 'preact'

const paths = {
  bag: 'M5 8h14l-1 12H6L5 8Zm4 3V7a3 3 0 0 1 6 0v4',
  close: 'm6 6 12 12M18 6 6 18',
  back: 'm14 6-6 6 6 6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
} as const

/** A line drawing beside words that say the same. */
export function Icon({ name }: { readonly name: keyof typeof paths }): VNode {
  return (
    <svg
      class={`icon ${name}`}
      viewBox="0 0 24 24"
      width="24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
