import type { Input, Issue, Place } from '#forms/engine/model.ts';
import { findStep } from '#forms/engine/step.ts';
import { changeAnswers, settleAnswers } from './change-answers.ts';
import type { Change, Unchangeable } from './change-answers.ts';
import type { OpenDraft, OpenDraftPorts } from './open-draft.ts';
import { giveBack, isPassed, questionAt, questionsLeft, refusals, spend } from './page-check.ts';
import type { Ports, RegisterQuestion, RegisterVerdict } from './ports.ts';
import { countIssues } from './statistics/count-draft.ts';

/** Why a page that is right in itself was not stored. */
export type PageRefused =
  | { readonly ok: false; readonly reason: 'issues'; readonly issues: readonly Issue[] }
  /** The register gave no answer; what was typed is kept. */
  | { readonly ok: false; readonly reason: 'register-silent' }
  /** Refused too often. */
  | Unchangeable;

type CheckInput<T> = {
  readonly code: string;
  readonly place: Place;
  readonly input: Input;
  /** What the page makes of the draft, when its register says yes. */
  readonly read: (draft: OpenDraft) => Promise<Change<T>>;
};

type Asked = { readonly asked: RegisterQuestion };

/**
 * Asks the register of a page, and stores what was typed if it says yes. The question is counted and stored before it is
 * asked, so that somebody who sends many at once has no more of them.
 */
export async function checkPage<T>(
  ports: OpenDraftPorts & Pick<Ports, 'registers'>,
  sent: CheckInput<T>,
): Promise<T | PageRefused> {
  const counted = await changeAnswers<T | PageRefused | Asked>(ports, sent.code, (draft) =>
    count(draft, sent),
  );
  if (!isAsked(counted)) return counted;
  const verdict = await ports.registers.ask(counted.asked);
  return settleAnswers<T | PageRefused>(ports, sent.code, (draft) =>
    settle(ports, draft, { ...sent, asked: counted.asked, verdict }),
  );
}

async function count<T>(
  draft: OpenDraft,
  { place, read }: CheckInput<T>,
): Promise<Change<T | PageRefused | Asked>> {
  const change = await read(draft);
  const asked = change.store && questionAt({ ...draft, answers: change.store }, place);
  if (asked === null || isPassed(draft, place.step, asked)) return change;
  return { store: draft.answers, checks: spend(draft, place.step), outcome: { asked } };
}

type Answered = Asked & { readonly verdict: RegisterVerdict };

/** What was stored meanwhile is read anew: an answer about anything else than what is to be stored now is no answer. */
async function settle<T>(
  ports: Pick<Ports, 'clock'>,
  draft: OpenDraft,
  { place, input, read, asked, verdict }: CheckInput<T> & Answered,
): Promise<Change<T | PageRefused>> {
  const change = await read(draft);
  if (change.store === null) return change;
  const now = questionAt({ ...draft, answers: change.store }, place);
  if (verdict.kind === 'silent' || JSON.stringify(now) !== JSON.stringify(asked)) {
    return {
      store: draft.answers,
      checks: giveBack(draft, place.step, null),
      unfinished: { place, input: ownInput(draft, place, input) },
      outcome: { ok: false, reason: 'register-silent' },
    };
  }
  if (verdict.kind === 'known') return { ...change, checks: giveBack(draft, place.step, asked) };
  const refusal = refusalOf(draft, place, { asked, refused: verdict.fields });
  const issues = 'issues' in refusal ? refusal.issues : [];
  const tallies = countIssues(draft, { ...place, issues, now: ports.clock.now() });
  return { store: null, tallies, outcome: refusal };
}

function refusalOf(
  draft: OpenDraft,
  place: Place,
  { asked, refused }: Asked & { readonly refused: readonly string[] },
): PageRefused {
  const page = findStep(draft.service, place.step)?.step;
  const left = questionsLeft(draft, place.step);
  if (left <= 0 || page?.kind !== 'page') return { ok: false, reason: 'ended' };
  return { ok: false, reason: 'issues', issues: refusals(page, refused, { asked, left }) };
}

function ownInput({ service }: OpenDraft, { step }: Place, input: Input): Input {
  const page = findStep(service, step)?.step;
  const ids = page?.kind === 'page' ? page.fields.map(({ id }) => id) : [];
  return Object.fromEntries(Object.entries(input).filter(([name]) => ids.includes(name)));
}

function isAsked(value: unknown): value is Asked {
  return typeof value === 'object' && value !== null && 'asked' in value;
}
