import type { Input, Issue, Place } from '#forms/engine/model.ts';
import { findNoteFault, tidyNote } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import { readEntries } from '../case-entries.ts';
import { readDeclarations } from '../declarations.ts';
import { correctionOf } from '../draft-correction.ts';
import type { FilingPorts } from '../file-submission.ts';
import type { NoMessage } from '../make-message.ts';
import { openBefore } from '../open-before.ts';
import { openCaseWithCode } from '../open-case.ts';
import { openDraft } from '../open-draft.ts';
import type { OpenDraft } from '../open-draft.ts';
import type { SealSilence } from '../seal-silence.ts';
import { submissionToken } from '../submission-token.ts';
import { correctionCodeOf } from './correction-code.ts';
import { fileCorrection } from './file-correction.ts';
import { isAnyChanged } from './is-any-changed.ts';
import { openCorrection } from './open-correction.ts';
import type { CaseKey, WantedCorrection } from './open-correction.ts';

export type CorrectionInput = CaseKey & {
  readonly token: string;
  readonly language: string;
  /** The declarations as they were ticked. */
  readonly input: Input;
  /** What the citizen writes to it. Whoever is asked about a right answer leaves it, and says so. */
  readonly remark: string;
};

export type CorrectionSent =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `not-wanted`: the agency waits for nothing (any more). */
      readonly reason: 'no-case' | 'not-wanted' | 'no-draft' | 'changed-elsewhere';
    }
  | { readonly ok: false; readonly reason: 'incomplete'; readonly next: Place }
  | {
      readonly ok: false;
      readonly reason: 'issues';
      /** At the declarations. */
      readonly issues: readonly Issue[];
      /** At what was written to it. */
      readonly remark: NoteFault | null;
    }
  | NoMessage
  | SealSilence;

/** Sends a correction once. The same token again, at the same time or later, finds it sent. */
export async function sendCorrection(ports: FilingPorts, input: CorrectionInput): Promise<CorrectionSent> {
  const wanted = await openCorrection(ports, input);
  if ('ok' in wanted) return orSent(ports, input, wanted);
  const draft = await openDraft(ports, correctionCodeOf(ports, wanted.open));
  if (!draft || draft.correction?.request !== wanted.request.id) return { ok: false, reason: 'no-draft' };
  if (submissionToken(ports, draft) !== input.token) return { ok: false, reason: 'changed-elsewhere' };
  const next = openBefore(draft);
  if (next !== 'review') return { ok: false, reason: 'incomplete', next };
  return declareAndFile(ports, wanted, { ...input, draft });
}

async function declareAndFile(
  ports: FilingPorts,
  wanted: WantedCorrection,
  input: CorrectionInput & { readonly draft: OpenDraft },
): Promise<CorrectionSent> {
  const declared = readDeclarations(input.draft, input.input);
  const remark = tidyNote(input.remark);
  const fault = findNoteFault(remark, { isNeeded: staysAsItWas(input.draft) });
  if (!declared.ok) return { ok: false, reason: 'issues', issues: declared.issues, remark: fault };
  if (fault !== null) return { ok: false, reason: 'issues', issues: [], remark: fault };
  const { answers } = declared;
  const filed = await fileCorrection(ports, wanted, { ...input, answers, remark: remark ?? '' });
  return filed.ok || filed.reason !== 'changed-elsewhere' ? filed : orSent(ports, input, filed);
}

function staysAsItWas(draft: OpenDraft): boolean {
  const correction = correctionOf(draft);
  return correction !== null && !isAnyChanged(correction);
}

/** Whether this very correction was sent before; else `otherwise`. */
async function orSent(
  ports: FilingPorts,
  { token, ...key }: CorrectionInput,
  otherwise: Extract<CorrectionSent, { readonly ok: false }>,
): Promise<CorrectionSent> {
  const open = await openCaseWithCode(ports, { ...key, action: 'answer-correction' });
  const entries = open ? await readEntries(ports, open, 'citizen') : [];
  const isSent = entries.some((entry) => entry.kind === 'correction' && entry.body.token === token);
  return isSent ? { ok: true } : otherwise;
}
