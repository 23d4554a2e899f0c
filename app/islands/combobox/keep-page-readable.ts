const MARK = 'data-react-aria-top-layer';

/**
 * While its list is open, React Aria hides the rest of the page from screen readers but leaves it in the order of tabs
 * (axe: aria-hidden-focus). Our list stands right behind its field, so nothing has to be hidden; the mark says so.
 */
export function keepPageReadable(isOpen: boolean): void {
  for (const part of document.body.children) part.toggleAttribute(MARK, isOpen);
}
