type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Puts what was typed, chosen or ticked in one copy of a page into another. False where that has no place for some of it:
 * then it is not to take the place of the first.
 */
export function carryOver(from: ParentNode, to: ParentNode): boolean {
  return controlsIn(from)
    .filter(isTouched)
    .every((control) => {
      const other = controlsIn(to).find((one) => isSame(one, control));
      return other !== undefined && copy(control, other);
    });
}

function controlsIn(root: ParentNode): readonly Control[] {
  return [...root.querySelectorAll<Control>('input[name]:not([type=hidden]), textarea[name], select[name]')];
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

function isSame(one: Control, other: Control): boolean {
  return one.name === other.name && (!isTicked(one) || one.value === other.value);
}

function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const first = control.querySelector<HTMLOptionElement>('[selected]') ?? control.options[0];
    return control.value !== first?.value;
  }
  if (isTicked(control)) return control.checked !== control.defaultChecked;
  // What was shown again after a mistake was typed, too.
  return control.value !== '';
}

/** Each of the two was found by the other's name, so it is of the same kind. */
function copy(from: Control, to: Control): boolean {
  if (isTicked(from) && isTicked(to)) to.checked = from.checked;
  else if (from.type === 'file' && 'files' in from && 'files' in to) to.files = from.files;
  else to.value = from.value;
  return to.value === from.value;
}
