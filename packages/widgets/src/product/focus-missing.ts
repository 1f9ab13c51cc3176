/** Takes the shopper from the button to the first axis on which nothing is chosen. */
export function focusMissing(button: HTMLElement): void {
  for (const group of button.closest('.body')?.querySelectorAll('fieldset') ?? []) {
    const field = group.querySelector<HTMLInputElement>('input,select')
    const isOpen = field?.type === 'radio' ? !group.querySelector(':checked') : !field?.value
    if (!isOpen) continue
    field?.focus()
    return
  }
}
