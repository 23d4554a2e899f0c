import { canMove } from '#forms/submission/status.ts';
import { newestEntry, readEntries } from '../case-entries.ts';
import type { LetterOrder } from '../letters/draft-letter.ts';
import { sendLetter } from '../letters/send-letter.ts';
import type { LetterPorts } from '../letters/send-letter.ts';
import { openCaseAtAgency } from '../open-case.ts';
import type { OpenCase } from '../open-case.ts';
import { isFourEyes, maySend } from './may-send.ts';
import { pendingProposal } from './proposal.ts';
import type { Proposal } from './proposal.ts';
import { writeIn } from './write-entry.ts';
import type { Target, WritingPorts, Written } from './write-entry.ts';

type SendingPorts = LetterPorts & WritingPorts;

export type DecisionSent =
  | Written
  /** Where the service wants four eyes, somebody else has to. */
  | { readonly ok: false; readonly reason: 'not-released' }
  | { readonly ok: false; readonly reason: 'no-seal' };

/** The letter that a proposal becomes. It goes to the case, where its citizen finds it. */
export function orderOf({ outcome, text, by }: Proposal): LetterOrder {
  return { kind: outcome, addressee: '', text, points: [], due: null, by: by ?? '' };
}

/** Sends a decision that waits: letter sealed, entry written and state changed in one transaction. */
export async function sendDecision(ports: SendingPorts, target: Target): Promise<DecisionSent> {
  const open = await openCaseAtAgency(ports, { ...target, action: 'decide' });
  if (!open) return { ok: false, reason: 'no-case' };
  const entries = await readEntries(ports, open, 'office');
  const proposal = pendingProposal(entries);
  if (!proposal || !canMove(open.row.state, proposal.outcome)) return sentBefore(ports, open, target);
  const { member } = target;
  const needsOther = isFourEyes(ports, open.row);
  if (!maySend({ row: open.row, proposal, member, isFourEyes: needsOther }))
    return { ok: false, reason: 'not-released' };
  const action = needsOther ? 'release' : 'decide';
  return send(ports, { open, target, proposal, action });
}

/** A second press of the button. */
async function sentBefore(ports: SendingPorts, open: OpenCase, { id }: Target): Promise<Written> {
  const entry = await newestEntry(ports, open, { id });
  return entry?.kind === 'decision' ? { ok: true } : { ok: false, reason: 'changed-elsewhere' };
}

type Sending = {
  readonly open: OpenCase;
  readonly target: Target;
  readonly proposal: Proposal;
  readonly action: 'release' | 'decide';
};

async function send(ports: SendingPorts, { open, target, proposal, action }: Sending): Promise<DecisionSent> {
  const { outcome, text } = proposal;
  const sent = await sendLetter(ports, { open, order: orderOf(proposal) }, (tx, letter) => {
    const said = { kind: 'decision', body: { outcome, text, documents: [letter] } } as const;
    return writeIn(ports, tx, { open, target, said, state: outcome, action });
  });
  if (sent.ok) return { ok: true };
  if (sent.reason === 'no-seal') return { ok: false, reason: 'no-seal' };
  // Of hidden characters the proposal was cleared when it was written.
  if (sent.reason === 'hidden-character') throw new Error('A proposal holds hidden characters.');
  return sentBefore(ports, open, target);
}
