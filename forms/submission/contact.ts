/** RFC 5321 §4.5.3.1.3, less the brackets. */
const LONGEST = 254;

/** What a person typed as an e-mail address; `null` when no mail can go there. Nothing in it can end a line of a mail. */
export function parseContact(typed: string): string | null {
  const address = typed.normalize('NFC').trim();
  const isAddress = /^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+\.[\p{L}\p{N}-]{2,}$/u.test(
    address,
  );
  return isAddress && address.length <= LONGEST ? address : null;
}
