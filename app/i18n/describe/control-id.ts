/** The id of a control: `f-` and its name with dots turned to dashes. */
export function controlId(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}

/** The id of the n-th control (from 0) of those that share a name. */
export function entryId(name: string, index: number): string {
  return index === 0 ? controlId(name) : `${controlId(name)}-${index + 1}`;
}
