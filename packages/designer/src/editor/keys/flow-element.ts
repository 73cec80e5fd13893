// Where the keyboard is in the flow: at the canvas, or at a row of the outline.

/** Puts the focus into the flow, whichever view of it is open. */
export function toFlow(root: Element | null): void {
  root
    ?.querySelector<HTMLElement>('.alir-canvas, .alir-outline [role="row"][tabindex="0"]')
    ?.focus();
}
