import type { Recipient } from '../engine/model.ts';

/** Whether a recipient reads the field with this number of the official form. Unnumbered fields stay with the authority. */
export function reads({ only, without }: Recipient, number: number | null): boolean {
  if (number === null) return false;
  return only === null ? !without.includes(number) : only.includes(number);
}
