import { canMove } from '#forms/submission/status.ts';
import { newestEntry, readEntries } from '../case-entries.ts';
import type { CaseEntry } from '../case-entries.ts';
import type { LetterOrder } from '../letters/draft-letter.ts';
import { sendLetter } from '../letters/send-letter.ts';
import type { LetterPorts } from '../letters/send-letter.ts';
import { openCaseAtAgency } from '../open-case.ts';
import type { OpenCase } from '../open-case.ts';
import type { Ports } from '../ports.ts';
import { isFourEyes, maySend } from './may-send.ts';
import { pendingProposal } from './proposal.ts';
import type { Proposal } from './proposal.ts';
import { isStale, writeIn } from './write-entry.ts';
import type { Target, WritingPorts, Written } from './write-entry.ts';

type SendingPorts = LetterPorts & WritingPorts;

export type DecisionSent =
  | Written
  /** Where the service wants four eyes, somebody else has to. */
  | { readonly ok: false; readonly reason: 'not-released' }
  | { readonly ok: false; readonly reason: 'no-seal' };

/** The letter that a proposal becomes. It goes to the case, where its citizen finds it. */
export function orderOf(
  { catalogue }: Pick<Ports, 'catalogue'>,
  { row }: OpenCase,
  { outcome, text, by }: Proposal,
): LetterOrder {
  const kind = catalogue.find(row.service, row.serviceVersion)?.letters[outcome] ?? outcome;
  return { kind, addressee: '', text, asked: null, due: null, by: by ?? '' };
}

type Sent = Target & {
  /** The newest entry that stood on the page. */
  readonly seen: number;
};

/**
 * Sends a decision that waits: letter sealed, entry written and state changed in one transaction. What came since the page
 * was shown, from the citizen too, is read before anything is decided.
 */
export async function sendDecision(ports: SendingPorts, target: Sent): Promise<DecisionSent> {
  const open = await openCaseAtAgency(ports, { ...target, action: 'send-decision' });
  if (!open) return { ok: false, reason: 'no-case' };
  const entries = await readEntries(ports, open, 'office');
  const proposal = pendingProposal(entries);
  if (!proposal || !canMove(open.row.state, proposal.outcome)) return sentBefore(ports, open, target);
  const { member } = target;
  const needsOther = isFourEyes(ports, open.row);
  if (!maySend({ row: open.row, proposal, member, isFourEyes: needsOther }))
    return { ok: false, reason: 'not-released' };
  if (isStale(open, target) || !isNewest(entries, target)) return sentBefore(ports, open, target);
  const action = needsOther ? 'release' : 'send-decision';
  return send(ports, { open, target, proposal, action });
}

/** Looked at before anything is sealed, like `isStale`. */
const isNewest = (entries: readonly CaseEntry[], { seen }: Sent): boolean =>
  (entries.at(-1)?.position ?? 0) <= seen;

/** A second press of the button. */
async function sentBefore(ports: SendingPorts, open: OpenCase, { id }: Target): Promise<Written> {
  const entry = await newestEntry(ports, open, { id });
  return entry?.kind === 'decision' ? { ok: true } : { ok: false, reason: 'changed-elsewhere' };
}

type Sending = {
  readonly open: OpenCase;
  readonly target: Sent;
  readonly proposal: Proposal;
  readonly action: 'release' | 'send-decision';
};

async function send(ports: SendingPorts, { open, target, proposal, action }: Sending): Promise<DecisionSent> {
  const { outcome, text } = proposal;
  const { reference, seen: position } = target;
  const sent = await sendLetter(
    ports,
    { open, order: orderOf(ports, open, proposal) },
    async (tx, letter) => {
      if (!(await ports.entries.isNewest(tx, { reference, position }))) return false;
      const said = { kind: 'decision', body: { outcome, text, documents: [letter] } } as const;
      return writeIn(ports, tx, { open, target, said, state: outcome, action });
    },
  );
  if (sent.ok) return { ok: true };
  if (sent.reason === 'no-seal') return { ok: false, reason: 'no-seal' };
  // Of hidden characters the proposal was cleared when it was written.
  if (sent.reason === 'hidden-character') throw new Error('A proposal holds hidden characters.');
  return sentBefore(ports, open, target);
}
