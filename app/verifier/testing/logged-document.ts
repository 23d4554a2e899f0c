import { createHash } from 'node:crypto';
import { sha256 } from '../../adapters/digest.server.ts';
import { specimenDocument } from '../../adapters/receipt/specimen.ts';
import { logSigner } from '../../adapters/seal/sign-log.ts';
import { writeCheckpoint } from '../../usecases/receipt-log/checkpoint.ts';
import { proofFile } from '../../usecases/receipt-log/log-receipt.ts';
import { pathTo, rootOf } from '../../usecases/receipt-log/merkle.ts';
import { publishCheckpoint } from '../../usecases/receipt-log/publish-checkpoint.ts';
import type { TestSeal } from './seals.ts';

const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

type Place = { readonly index: number; readonly leaves: number };

/** A receipt to be sealed, with the proof that a log with other entries around has announced it. */
export async function loggedDocument(seal: TestSeal, { index, leaves }: Place = { index: 2, leaves: 5 }) {
  const document = specimenDocument();
  const at = document.receivedAt.toISOString();
  const [from, sequence] = [9, 9 + index];
  const facts = { previous: hashOf('before'), sequence, loggedAt: at, sealedAt: at };
  const about = { reference: document.reference, sha256: hashOf(document.data), anchor: 0 };
  const words = [...Object.values(facts), ...Object.values(about), 'announced'];
  const entry = { ...facts, ...about, kind: 'announced' as const, hash: hashOf(words.join('\n')) };
  const tree = Array.from({ length: leaves }, (_, leaf) =>
    leaf === index ? entry.hash : hashOf(String(leaf)),
  );
  const size = from + leaves - 1;
  const root = Buffer.from(rootOf(sha256, tree)).toString('hex');
  const numbers = { log: 'amt.example/receipt-log', number: 4, from, size };
  const text = writeCheckpoint({
    ...numbers,
    head: tree.at(-1) ?? '',
    root,
    previous: hashOf('three'),
    at,
    audit: [],
  });
  const checkpoint = publishCheckpoint({ number: 4, size, text, ...(await logSigner(seal)(text)) });
  const path = pathTo(sha256, tree, index).map((step) => Buffer.from(step).toString('hex'));
  const ports = { origin: 'https://amt.example', digest: sha256 };
  const anchor = Buffer.from(proofFile(ports, { entry, index, path, checkpoint }));
  return specimenDocument({ anchor });
}
