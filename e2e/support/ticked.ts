/** A box or button that is ticked, in the text of a page. */
export const isTicked = (value: string): RegExp =>
  new RegExp(`value="${value}" checked=""|checked=""[^>]*value="${value}"`);
