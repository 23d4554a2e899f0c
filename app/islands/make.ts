/** An element with properties. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

/** The id of an element, which gets one if it has none. */
export function idOf(element: Element, otherwise: string): string {
  if (element.id === '') element.id = otherwise;
  return element.id;
}
