import { erasureOf } from './erasure-key.ts';
import { aboutContact } from './notify-citizen.ts';
import type { Contacts, Ports } from './ports.ts';

type ResealingPorts = Pick<Ports, 'vault' | 'contacts'>;
type Found = Awaited<ReturnType<Contacts['sealedElse']>>[number];

const PAGE = 50;

/**
 * Seals each address for the worker's key in force that is sealed for an older one, or was sealed with the server key
 * before there were keys of the worker. One that does not open stops no other.
 */
export async function resealContacts(ports: ResealingPorts): Promise<void> {
  const start = await ports.vault.startForWorker();
  const left: unknown[] = [];
  let page: readonly Found[] = [];
  do {
    page = await ports.contacts.sealedElse(start, { after: page.at(-1)?.reference ?? '', limit: PAGE });
    const done = await Promise.allSettled(page.map((found) => reseal(ports, found)));
    left.push(...done.filter(({ status }) => status === 'rejected'));
  } while (page.length === PAGE);
  if (left.length > 0) throw new Error('An address is sealed for a key that the worker does not hold.');
}

async function reseal({ vault, contacts }: ResealingPorts, found: Found): Promise<void> {
  const { reference, sealedContact, sealedOwnContact, replyPublicKey } = found;
  const left = await erasureOf({ vault }, found);
  // A case from before there were key pairs can be written to by nobody who does not open it, so its address stays.
  if (!left || (sealedOwnContact === null && replyPublicKey === null)) return;
  const about = aboutContact(reference);
  const plain = vault.openAtWorker(sealedContact, left, about);
  const own = replyPublicKey && vault.sealForPublicKey(replyPublicKey, plain, about);
  const resealed = await vault.sealForWorker(plain, left, about);
  await contacts.reseal(
    { reference, sealedContact: resealed, sealedOwnContact: sealedOwnContact ?? own },
    sealedContact,
  );
}
