import { aboutReplyKey } from './about-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports } from './ports.ts';

type Reply = { readonly plain: Uint8Array; readonly about: string };

/** Seals what is written to a case for the case's own key pair: it takes no secret of the case to write. */
export function sealReply(
  { vault }: Pick<Ports, 'vault'>,
  { row, key }: OpenCase,
  { plain, about }: Reply,
): Uint8Array {
  // A case from before there were key pairs has none.
  if (row.replyPublicKey === null) return vault.seal(key, plain, about);
  return vault.sealForPublicKey(row.replyPublicKey, plain, about);
}

/** What opens replies to this case: the private half of its key pair lies under the case key. */
export function replyOpener(
  { vault }: Pick<Ports, 'vault'>,
  { row, key }: OpenCase,
): (sealed: Uint8Array, about: string) => Uint8Array {
  const { reference, sealedReplyKey } = row;
  if (sealedReplyKey === null) return (sealed, about) => vault.open(key, sealed, about);
  const privateKey = vault.unwrapUnderKey(sealedReplyKey, key, aboutReplyKey(reference));
  return (sealed, about) => vault.openWithPrivateKey(privateKey, sealed, about);
}
