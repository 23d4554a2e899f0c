/** The key of the button by which a case is taken on. */
export const TAKE_KEY = 't';
