import type { TargetedMouseEvent } from 'preact'

/** Takes the shopper from the button to the first axis on which nothing is chosen. */
export function focusMissing({ currentTarget }: TargetedMouseEvent<HTMLElement>): void {
  for (const group of currentTarget.closest('.body')?.querySelectorAll('fieldset') ?? []) {
    const field = group.querySelector<HTMLInputElement>('input,select')
    const isOpen = field?.type === 'radio' ? !group.querySelector(':checked') : !field?.value
    if (!isOpen) continue
    field?.focus()
    return
  }
}
