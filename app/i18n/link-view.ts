/** A way to somewhere, and its words. */
export type LinkView = { readonly href: string; readonly text: string };
