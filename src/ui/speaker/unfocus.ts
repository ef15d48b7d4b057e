/** Takes the focus off a button that was pressed with the pointer: the clicker's Space means the story again. */
export function unfocus({ detail, currentTarget }: MouseEvent): void {
  if (detail > 0 && currentTarget instanceof HTMLElement) currentTarget.blur()
}
