import { dressForPrint } from '@tillkit/widgets/print'

/** Has every widget of the page dressed when it is printed, or shown as it would be. */
export function readyForPrint(): void {
  const dress = () => {
    for (const element of document.querySelectorAll('till-product,till-buy,till-shelf,[data-till]'))
      dressForPrint(element)
  }
  addEventListener('beforeprint', dress)
  matchMedia('print').addEventListener('change', dress)
}
