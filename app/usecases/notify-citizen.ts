import { parseContact } from '#forms/submission/contact.ts';
import { aboutCase } from './about-case.ts';
import { erasureOf } from './erasure-key.ts';
import { openCaseWithCode } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports } from './ports.ts';
import { toHex } from './receipt-log/hex.ts';
import { replyOpener, sealReply } from './reply-seal.ts';

type ContactPorts = Pick<Ports, 'vault' | 'submissions' | 'contacts'>;
type CaseKey = { readonly reference: string; readonly code: string };

/** What an address is sealed for. */
export const aboutContact = (reference: string): string => `${aboutCase(reference)}:contact`;
const STOP = 'no more notices';

/**
 * The citizen wants to be told of news by e-mail. The address is sealed twice, for the worker and for the citizen, and
 * each time under the case's erasure key: it goes with the case, wherever a copy of it lies.
 */
export async function wantNotices(
  ports: ContactPorts,
  { address, ...own }: CaseKey & { readonly address: string },
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'no-case' | 'no-address' }> {
  const open = await openCaseWithCode(ports, { ...own, action: 'see-own-case' });
  if (!open) return { ok: false, reason: 'no-case' };
  const contact = parseContact(address);
  if (contact === null) return { ok: false, reason: 'no-address' };
  const { reference } = open.row;
  const left = await erasureOf(ports, open.row);
  if (!left) return { ok: false, reason: 'no-case' };
  const [plain, about] = [new TextEncoder().encode(contact), aboutContact(reference)];
  await ports.contacts.set({
    reference,
    sealedContact: await ports.vault.sealForWorker(plain, left, about),
    sealedOwnContact: sealReply(ports, open, { plain, about }),
  });
  return { ok: true };
}

/** The citizen wants no more e-mails; the address is erased. False when number and code do not belong together. */
export async function stopNotices(ports: ContactPorts, own: CaseKey): Promise<boolean> {
  const open = await openCaseWithCode(ports, { ...own, action: 'see-own-case' });
  if (!open) return false;
  await forget(ports, open.row.reference);
  return true;
}

/** The same by the link in an e-mail, without the code. False for a link that we did not make. */
export async function stopNoticesByLink(
  ports: Pick<ContactPorts, 'vault' | 'contacts'>,
  { token }: { readonly token: string },
): Promise<boolean> {
  const reference = openToken(ports, token);
  if (reference === null) return false;
  await forget(ports, reference);
  return true;
}

function forget({ contacts }: Pick<Ports, 'contacts'>, reference: string): Promise<void> {
  return contacts.set({ reference, sealedContact: null, sealedOwnContact: null });
}

/** Tells the citizen that there is something new, if they want to know: nothing of the case, only where to look. */
export async function notifyCitizen(
  {
    vault,
    submissions,
    mail,
    texts,
    origin,
  }: Pick<Ports, 'vault' | 'submissions' | 'mail' | 'texts' | 'origin'>,
  { reference }: { readonly reference: string },
): Promise<void> {
  const row = await submissions.findByReference(reference);
  const left = row && (await erasureOf({ vault }, row));
  if (!mail || !left || row.sealedContact === null) return;
  const { language, sealedContact } = row;
  const to = new TextDecoder().decode(vault.openAtWorker(sealedContact, left, aboutContact(reference)));
  const token = toHex(vault.sealAtServer(new TextEncoder().encode(reference), STOP));
  const stop = `${origin}/${language}/no-notices/${token}`;
  await mail.send({
    to,
    stop,
    ...texts.notice({ open: `${origin}/${language}/submission`, stop }, language),
  });
}

/** Where the citizen wants to be told of news, for the citizen; `null` where nowhere. */
export function readOwnContact(ports: Pick<Ports, 'vault'>, open: OpenCase): string | null {
  const { reference, sealedContact, sealedOwnContact } = open.row;
  if (sealedContact === null) return null;
  const about = aboutContact(reference);
  const plain =
    sealedOwnContact === null
      ? ports.vault.openAtServer(sealedContact, about)
      : replyOpener(ports, open)(sealedOwnContact, about);
  return new TextDecoder().decode(plain);
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
