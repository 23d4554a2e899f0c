/** The correction whose receipt an address names, from 0; `null` where it names none: the newest is meant. */
export function readReceiptNumber({ number }: Readonly<Record<string, string | undefined>>): number | null {
  if (number === undefined) return null;
  return /^\d{1,4}$/.test(number) ? Number(number) : -1;
}
