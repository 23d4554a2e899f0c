import { aboutOpinion } from '../about-case.ts';
import { erasureOf } from '../erasure-key.ts';
import { may } from '../policy/may.ts';
import type { Action } from '../policy/actions.ts';
import type { Key, OpinionRow, Ports, StaffMember, Transaction } from '../ports.ts';
import type { OpinionQuestion } from './model.ts';

/** A request for an opinion, open at the agency that is asked. */
export type OpenOpinion = {
  readonly row: OpinionRow;
  readonly key: Key;
  readonly question: OpinionQuestion;
};

/** Who of the asked agency wants to do what with which request. */
export type OpinionErrand = { readonly member: StaffMember; readonly id: string };

/** The way of an asked agency to what it is shown, while it is asked; any other request is as unknown as a missing one. */
export async function openOpinion(
  { vault, opinions }: Pick<Ports, 'vault' | 'opinions'>,
  { member, id }: OpinionErrand,
  action: Action,
): Promise<OpenOpinion | null> {
  const row = await opinions.find(id);
  if (!row || !may({ ...member, kind: 'staff' }, action, targetOf(row)) || !row.keyForAsked) return null;
  const left = await erasureOf({ vault }, row);
  if (!left) return null;
  const about = aboutOpinion(row.reference, row.id);
  const key = await vault.unwrapAtAgency(row.keyForAsked, { agency: member.agency, ...left }, about);
  const plain = vault.open(key, row.sealedQuestion, about);
  // Our own bytes: the seal proves who wrote them, so their shape needs no second check.
  return { row, key, question: JSON.parse(new TextDecoder().decode(plain)) as OpinionQuestion };
}

function targetOf({ reference, agency, asked, endedAt }: OpinionRow) {
  return { kind: 'case', reference, agency, consulted: endedAt === null ? [asked] : [] } as const;
}

type Done = { readonly member: StaffMember; readonly row: OpinionRow; readonly at: string };

/** Records in the chains of both agencies what the asked one does, in one order so that two never wait for each other. */
export async function recordAtBoth(
  { audit }: Pick<Ports, 'audit'>,
  { member, row, at }: Done,
  { action, tx }: { readonly action: 'open-consulted' | 'give-opinion'; readonly tx: Transaction },
): Promise<void> {
  const { reference } = row;
  for (const agency of [row.agency, row.asked].sort())
    await audit.add({ agency, at, actor: member.id, action, reference }, tx);
}
