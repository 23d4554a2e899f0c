import { aboutCase } from './about-case.ts';
import { erasureOf } from './erasure-key.ts';
import type { Action } from './policy/actions.ts';
import { may } from './policy/may.ts';
import type { Actor, Target } from './policy/model.ts';
import type { EarlierFiling, Key, Payload, Ports, StaffMember, SubmissionRow } from './ports.ts';
import { receiptFileOf, receiptNumber, updatesOf } from './receipt-state.ts';

/** Who wants to do what with which case. */
export type OfficeErrand = {
  readonly member: StaffMember;
  readonly reference: string;
  readonly action: Action;
};

/** A submitted case whose key is at hand for the time of one request. */
export type OpenCase = { readonly row: SubmissionRow; readonly key: Key };

/**
 * The citizen's way into a case: number and code together, for what the policy lets its citizen do. Number unknown and
 * code wrong are the same answer and the same work (one lookup, the same MACs), so nothing can be learned from the
 * difference.
 */
export async function openCaseWithCode(
  { vault, submissions }: Pick<Ports, 'vault' | 'submissions'>,
  { reference, code, action }: { readonly reference: string; readonly code: string; readonly action: Action },
): Promise<OpenCase | null> {
  const [row, lookups] = [await submissions.findByReference(reference), vault.lookups(code)];
  const actor: Actor =
    row && lookups.includes(row.lookup) ? { kind: 'citizen', reference } : { kind: 'anonymous' };
  if (!row || !may(actor, action, targetOf(row))) return null;
  const left = await erasureOf({ vault }, row);
  return left && { row, key: vault.unwrapWithCode(row.keyForCode, { code, ...left }, aboutCase(reference)) };
}

/** The office's way into a case, for what the policy lets this member do; any other is as unknown as a missing one. */
export async function openCaseAtAgency(
  { vault, submissions }: Pick<Ports, 'vault' | 'submissions'>,
  { member, reference, action }: OfficeErrand,
): Promise<OpenCase | null> {
  const row = await submissions.findByReference(reference);
  if (!row || !may({ ...member, kind: 'staff' }, action, targetOf(row))) return null;
  const left = await erasureOf({ vault }, row);
  const { agency } = member;
  if (!left) return null;
  return {
    row,
    key: await vault.unwrapAtAgency(row.keyForAgency, { agency, ...left }, aboutCase(reference)),
  };
}

function targetOf({ reference, agency }: SubmissionRow): Target {
  return { kind: 'case', reference, agency };
}

/** What was sent first, or with a correction, is sealed for its own number, so that none can stand in for another. */
export const aboutFiled = (
  { reference, corrections }: Pick<SubmissionRow, 'reference' | 'corrections'>,
  what: 'payload' | 'receipt',
): string => `case:${receiptNumber(reference, corrections)}:${what}`;

/** The sealed PDF: as it was made when it was sent, and behind it what was added since. */
export async function readReceipt(
  { vault, receiptStates }: Pick<Ports, 'vault' | 'receiptStates'>,
  { row, key }: FiledAndKey,
): Promise<Uint8Array> {
  const receipt = vault.open(key, row.sealedReceipt, aboutFiled(row, 'receipt'));
  return joined([receipt, ...(await updatesOf({ vault, receiptStates }, receiptFileOf(row)))]);
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

/** What was filed, first or with a correction, and the key of its case. */
type FiledAndKey = { readonly row: EarlierFiling; readonly key: Key };
type PayloadAndKey = { readonly row: Omit<EarlierFiling, 'sealedReceipt'>; readonly key: Key };

type Newer = 'files' | 'context' | 'correction';
type Stored = Omit<Payload, Newer> & Partial<Pick<Payload, Newer>>;

/**
 * What was submitted. Our own bytes: the seal proves who wrote them, so their shape needs no second check. Only cases
 * from before payloads lack files and context.
 */
export function readPayload({ vault }: Pick<Ports, 'vault'>, { row, key }: PayloadAndKey): Payload {
  const plain = vault.open(key, row.sealedPayload, aboutFiled(row, 'payload'));
  const stored = JSON.parse(new TextDecoder().decode(plain)) as Stored;
  const { files = [], context = null, correction = null } = stored;
  return { ...stored, files, context, correction };
}
