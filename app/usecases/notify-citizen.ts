import { parseContact } from '#forms/submission/contact.ts';
import { aboutCase } from './about-case.ts';
import { openCaseWithCode } from './open-case.ts';
import type { Ports, SubmissionRow } from './ports.ts';
import { toHex } from './receipt-log/hex.ts';

type ContactPorts = Pick<Ports, 'vault' | 'submissions'>;
type CaseKey = { readonly reference: string; readonly code: string };

const aboutContact = (reference: string): string => `${aboutCase(reference)}:contact`;
const STOP = 'no more notices';

/** The citizen wants to be told of news by e-mail. The address is kept with the case and goes with it. */
export async function wantNotices(
  ports: ContactPorts,
  { address, ...own }: CaseKey & { readonly address: string },
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'no-case' | 'no-address' }> {
  const open = await openCaseWithCode(ports, { ...own, action: 'see-own-case' });
  if (!open) return { ok: false, reason: 'no-case' };
  const contact = parseContact(address);
  if (contact === null) return { ok: false, reason: 'no-address' };
  const { reference } = open.row;
  const sealedContact = ports.vault.sealAtServer(new TextEncoder().encode(contact), aboutContact(reference));
  await ports.submissions.setContact({ reference, sealedContact });
  return { ok: true };
}

/** The citizen wants no more e-mails; the address is erased. False when number and code do not belong together. */
export async function stopNotices(ports: ContactPorts, own: CaseKey): Promise<boolean> {
  const open = await openCaseWithCode(ports, { ...own, action: 'see-own-case' });
  if (!open) return false;
  await ports.submissions.setContact({ reference: open.row.reference, sealedContact: null });
  return true;
}

/** The same by the link in an e-mail, without the code. False for a link that we did not make. */
export async function stopNoticesByLink(
  { vault, submissions }: ContactPorts,
  { token }: { readonly token: string },
): Promise<boolean> {
  const reference = openToken({ vault }, token);
  if (reference === null) return false;
  await submissions.setContact({ reference, sealedContact: null });
  return true;
}

/** Tells the citizen that there is something new, if they want to know: nothing of the case, only where to look. */
export async function notifyCitizen(
  { vault, submissions, mail, texts, origin }: ContactPorts & Pick<Ports, 'mail' | 'texts' | 'origin'>,
  { reference }: { readonly reference: string },
): Promise<void> {
  const row = await submissions.findByReference(reference);
  const to = row && readContact({ vault }, row);
  if (!mail || !row || to === null) return;
  const { language } = row;
  const token = toHex(vault.sealAtServer(new TextEncoder().encode(reference), STOP));
  const stop = `${origin}/${language}/no-notices/${token}`;
  await mail.send({
    to,
    stop,
    ...texts.notice({ open: `${origin}/${language}/submission`, stop }, language),
  });
}

/** Where the citizen wants to be told of news; `null` where nowhere. */
export function readContact(
  { vault }: Pick<Ports, 'vault'>,
  { reference, sealedContact }: Pick<SubmissionRow, 'reference' | 'sealedContact'>,
): string | null {
  if (sealedContact === null) return null;
  return new TextDecoder().decode(vault.openAtServer(sealedContact, aboutContact(reference)));
}

/** The number that a link was made for; anybody may type such an address, so whatever does not open is no fault of ours. */
function openToken({ vault }: Pick<Ports, 'vault'>, token: string): string | null {
  try {
    return new TextDecoder().decode(vault.openAtServer(fromHex(token), STOP));
  } catch {
    return null;
  }
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
