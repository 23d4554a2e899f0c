/**
 * Formats that a definition may name, in `format: …` of a text and in `matches(…, "…")`.
 * Authors write no patterns of their own: an unproved pattern can be wrong, or so slow that it stops the portal.
 */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  digits: (text) => /^\d+$/.test(text),
  /** Federal Employment Agency: the number of a business, 8 digits. */
  betriebsnummer: (text) => /^\d{8}$/.test(text),
  postleitzahl: (text) => /^\d{5}$/.test(text),
};
