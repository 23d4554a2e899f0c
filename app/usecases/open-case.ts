import { aboutCase } from './file-submission.ts';
import type { Key, Payload, Ports, SubmissionRow } from './ports.ts';
import { aboutState } from './receipt-state.ts';

/** A submitted case whose key is at hand for the time of one request. */
export type OpenCase = { readonly row: SubmissionRow; readonly key: Key };

/**
 * The citizen's way into a case: number and code together. Number unknown and code wrong are the same answer and
 * the same work (one lookup, one MAC), so nothing can be learned from the difference.
 */
export async function openCaseWithCode(
  { vault, submissions }: Pick<Ports, 'vault' | 'submissions'>,
  { reference, code }: { readonly reference: string; readonly code: string },
): Promise<OpenCase | null> {
  const [row, lookup] = [await submissions.findByReference(reference), vault.lookup(code)];
  if (row?.lookup !== lookup) return null;
  return { row, key: vault.unwrapWithCode(row.keyForCode, code, aboutCase(reference)) };
}

/** The office's way into a case of its own agency; a foreign case is as unknown as a missing one. */
export async function openCaseAtAgency(
  { vault, submissions }: Pick<Ports, 'vault' | 'submissions'>,
  { reference, agency }: { readonly reference: string; readonly agency: string },
): Promise<OpenCase | null> {
  const row = await submissions.findByReference(reference);
  if (row?.agency !== agency) return null;
  return { row, key: vault.unwrapAtAgency(row.keyForAgency, agency, aboutCase(reference)) };
}

/** The sealed PDF: as it was made at submission, and behind it what was added since. */
export async function readReceipt(
  { vault, receiptStates }: Pick<Ports, 'vault' | 'receiptStates'>,
  { row, key }: OpenCase,
): Promise<Uint8Array> {
  const { reference, sealedReceipt } = row;
  const parts = [vault.open(key, sealedReceipt, `${aboutCase(reference)}:receipt`)];
  for (const { position, sealedUpdate } of await receiptStates.of(reference)) {
    if (sealedUpdate) parts.push(vault.openAtServer(sealedUpdate, aboutState(reference, position)));
  }
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

type Stored = Omit<Payload, 'files' | 'context'> & Partial<Pick<Payload, 'files' | 'context'>>;

/**
 * What was submitted. Our own bytes: the seal proves who wrote them, so their shape needs no second check. Only cases
 * from before payloads lack files and context.
 */
export function readPayload({ vault }: Pick<Ports, 'vault'>, { row, key }: OpenCase): Payload {
  const plain = vault.open(key, row.sealedPayload, `${aboutCase(row.reference)}:payload`);
  const stored = JSON.parse(new TextDecoder().decode(plain)) as Stored;
  return { ...stored, files: stored.files ?? [], context: stored.context ?? null };
}
