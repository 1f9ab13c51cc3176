// Written by packages/embed/generate/make-attributes.mjs. Do not edit.
import type { HTMLAttributes } from 'react'
import type { TillElements } from '@tillkit/widgets/elements'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'till-store': HTMLAttributes<HTMLElement> & TillElements['till-store']
      'till-product': HTMLAttributes<HTMLElement> & TillElements['till-product']
      'till-buy': HTMLAttributes<HTMLElement> & TillElements['till-buy']
      'till-shelf': HTMLAttributes<HTMLElement> & TillElements['till-shelf']
      'till-cart': HTMLAttributes<HTMLElement> & TillElements['till-cart']
      'till-checkout': HTMLAttributes<HTMLElement> & TillElements['till-checkout']
    }
  }
}
