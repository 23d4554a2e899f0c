import type { Input, Issue, Place } from '#forms/engine/model.ts';
import { closingPage } from './closing-page.ts';
import { readDeclarations } from './declarations.ts';
import { fileSubmission } from './file-submission.ts';
import type { FilingPorts } from './file-submission.ts';
import { firstFound } from './first-found.ts';
import { openDraft } from './open-draft.ts';
import { openBefore } from './open-before.ts';
import type { NoMessage } from './make-message.ts';
import type { SealSilence } from './seal-silence.ts';
import { countFiling, countIssues } from './statistics/count-draft.ts';
import { submissionToken } from './submission-token.ts';

export type SubmitInput = {
  readonly code: string;
  readonly token: string;
  readonly language: string;
  /** The declarations as they were ticked. */
  readonly input: Input;
};

export type Submitted =
  | { readonly ok: true; readonly reference: string }
  | { readonly ok: false; readonly reason: 'no-draft' | 'changed-elsewhere' | 'no-authority' }
  | { readonly ok: false; readonly reason: 'incomplete'; readonly next: Place }
  | { readonly ok: false; readonly reason: 'issues'; readonly issues: readonly Issue[] }
  | NoMessage
  | SealSilence
  /** Sent before, with other answers. */
  | { readonly ok: false; readonly reason: 'already-sent'; readonly reference: string };

/**
 * Submits a draft once. The same token again, at the same time or later, gives the same submission. What is
 * returned as `ok` is committed.
 */
export async function submitDraft(ports: FilingPorts, input: SubmitInput): Promise<Submitted> {
  const draft = await openDraft(ports, input.code);
  if (!draft) return findSent(ports, input);
  if (submissionToken(ports, draft) !== input.token) return { ok: false, reason: 'changed-elsewhere' };
  const next = openBefore(draft);
  if (next !== 'review') return { ok: false, reason: 'incomplete', next };
  const declared = readDeclarations(draft, input.input);
  const now = ports.clock.now();
  if (!declared.ok) {
    const { issues } = declared;
    const step = closingPage(draft.service)?.id ?? '';
    ports.tallySheet.countFormOnce(draft.row.id, countIssues(draft, { step, issues, now }));
    return { ok: false, reason: 'issues', issues };
  }
  const filed = await fileSubmission(ports, draft, { ...input, answers: declared.answers });
  if (filed.ok) {
    ports.tallySheet.countForm(countFiling(draft, { ...input, channel: ports.channel, now }));
    return filed;
  }
  return filed.reason === 'draft-gone' ? findSent(ports, input) : filed;
}

async function findSent(
  { vault, submissions }: FilingPorts,
  { code, token }: SubmitInput,
): Promise<Submitted> {
  const sent = await firstFound(vault.lookups(code), submissions.findByDraftLookup);
  if (!sent) return { ok: false, reason: 'no-draft' };
  const { reference } = sent;
  return sent.token === token ? { ok: true, reference } : { ok: false, reason: 'already-sent', reference };
}
