import type { FileAnswer } from '#forms/engine/model.ts';
import { aboutCase } from '../about-case.ts';
import type { OpenCase } from '../open-case.ts';
import type { Ports, Transaction } from '../ports.ts';
import { firstState, keepFirstState } from '../receipt-state.ts';
import { announce, logEntryOf, proofFile } from '../receipt-log/log-receipt.ts';
import type { LoggedFile } from '../filed-content.ts';
import { toHex } from '../receipt-log/hex.ts';
import { sealedOrSilent } from '../seal-silence.ts';
import type { SealSilence } from '../seal-silence.ts';
import { draftLetter } from './draft-letter.ts';
import type { Drafted, DraftedLetter, DraftingPorts, LetterOrder } from './draft-letter.ts';

export type LetterPorts = DraftingPorts &
  Pick<
    Ports,
    | 'ids'
    | 'letters'
    | 'files'
    | 'blobs'
    | 'digest'
    | 'signLog'
    | 'receiptLog'
    | 'receiptStates'
    | 'receiptUpdates'
    | 'sealLevel'
    | 'outbox'
    | 'transaction'
  >;

/** Writes what else changes in the case; `false` when somebody else was first, and nothing is sent. */
type Write = (tx: Transaction, letter: FileAnswer) => Promise<boolean>;

export type LetterSent =
  | { readonly ok: true; readonly letter: FileAnswer }
  | Extract<Drafted, { readonly ok: false }>
  | SealSilence
  | { readonly ok: false; readonly reason: 'changed-elsewhere' };

/**
 * Seals a letter and keeps it among the documents of its case. In one transaction with what `write` does it becomes one of
 * ours: an entry in the log of receipts, by which everybody's check knows it, and a job for the worker that raises its
 * seal. Before that it is a document of nobody, which is erased within the hour.
 */
export async function sendLetter(
  ports: LetterPorts,
  { open, order }: { readonly open: OpenCase; readonly order: LetterOrder },
  write: Write,
): Promise<LetterSent> {
  const drafted = await draftLetter(ports, open, order);
  if (!drafted.ok) return drafted;
  const { reference } = open.row;
  const logged = await sealedOrSilent(seal(ports, open, { ...drafted, order }));
  if ('reason' in logged) return logged;
  const { bytes } = logged;
  const { id, wrappedKey } = await keep(ports, open, bytes);
  const { at, title } = drafted.draft;
  const sha256 = toHex(ports.digest(bytes));
  const letter: FileAnswer = { id, name: nameOf(title, reference), size: bytes.length, type: 'pdf', sha256 };
  const state = firstState(ports, { reference, letter: id, at, bytes });
  const isSent = await ports.transaction(async (tx) => {
    if (!(await write(tx, letter))) return false;
    await ports.files.handOver(tx, [{ id, reference, wrappedKey }]);
    await keepFirstState(ports, tx, state);
    await ports.receiptLog.append(tx, logEntryOf(ports, { reference, receivedAt: at, ...logged }));
    return true;
  });
  return isSent ? { ok: true, letter } : { ok: false, reason: 'changed-elsewhere' };
}

type Sealing = { readonly draft: DraftedLetter; readonly order: LetterOrder };

async function seal(ports: LetterPorts, { row }: OpenCase, { draft, order }: Sealing): Promise<LoggedFile> {
  const { reference, service, serviceVersion: version } = row;
  const { at, title, addressee, blocks } = draft;
  const { kind, due, by } = order;
  const facts = { letter: kind, service, version, reference, sealedAt: at.toISOString(), due, by };
  const content = { ...facts, addressee, title, blocks, salt: ports.ids.uuid() };
  const data = new TextEncoder().encode(JSON.stringify(content));
  const announced = await announce(ports, { reference, receivedAt: at, data });
  const bytes = await ports.letters.make({
    ...draft,
    reference,
    data,
    anchor: proofFile(ports, announced),
    verifyUrl: `${ports.origin}/de/verify`,
  });
  return { bytes, announced };
}

/** Keeps the sealed bytes as a document that belongs to nothing yet. */
async function keep({ ids, vault, files, blobs, clock }: LetterPorts, open: OpenCase, bytes: Uint8Array) {
  const [id, key] = [ids.uuid(), vault.newKey()];
  const wrappedKey = vault.wrapUnderKey(key, open.key, aboutCase(open.row.reference));
  const createdAt = clock.now().toISOString();
  await files.add({ id, draftId: null, reference: null, wrappedKey, size: null, createdAt });
  await blobs.create(id);
  await blobs.append({ id, key, offset: 0 }, [bytes]);
  await files.complete(id, bytes.length);
  return { id, wrappedKey };
}

/** What a device can call a file: letters, digits, blanks and hyphens. */
const nameOf = (title: string, reference: string): string =>
  `${title.replaceAll(/[^\p{L}\p{M}\p{N} -]/gu, '').slice(0, 80)} ${reference}.pdf`;
