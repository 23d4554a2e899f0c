import { relevantAnswers } from '#forms/engine/answers.ts';
import { answerAt } from '#forms/engine/item.ts';
import { walk } from '#forms/engine/journey.ts';
import type { Answers, Issue, Page, PageCheck, Place, Service } from '#forms/engine/model.ts';
import { findStep } from '#forms/engine/step.ts';
import type { OpenDraft, PageChecked } from './open-draft.ts';
import type { RegisterQuestion } from './ports.ts';

const UNTRIED: PageChecked = { spent: 0, passed: null };

type Asked = Pick<OpenDraft, 'service' | 'answers' | 'context'>;
type Checked = Asked & Pick<OpenDraft, 'checks'>;
type Counted = Pick<OpenDraft, 'service' | 'checks'>;

/** What the register of a page is asked about these answers; `null` where the page has none. */
export function questionAt({ service, answers, context }: Asked, { step }: Place): RegisterQuestion | null {
  const page = checkedPage(service, step);
  if (!page) return null;
  const { register, also } = page.check;
  return { register, answers: pick(relevantAnswers(service, answers, context), [...also, ...idsOf(page)]) };
}

function checkedPage(service: Service, id: string): (Page & { readonly check: PageCheck }) | null {
  const page = findStep(service, id)?.step;
  if (page?.kind !== 'page') return null;
  const { check } = page;
  return check && { ...page, check };
}

function idsOf({ fields }: Page): readonly string[] {
  return fields.map(({ id }) => id);
}

function pick(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const answer = answerAt(answers, id);
      return answer === undefined || answer === null ? [] : [[id, answer]];
    }),
  );
}

/** Whether the register has said yes to exactly this question before. */
export function isPassed(
  { checks }: Pick<OpenDraft, 'checks'>,
  step: string,
  asked: RegisterQuestion,
): boolean {
  return checks[step]?.passed === JSON.stringify(asked);
}

/** The first page on the way whose answers, as they stand now, its register has not said yes to. */
export function firstUnchecked(draft: Checked): Place | null {
  return uncheckedPlaces(draft)[0] ?? null;
}

/** All pages on the way whose answers, as they stand now, their registers have not said yes to. */
export function uncheckedPlaces(draft: Checked): readonly Place[] {
  return walk(draft.service, draft.answers, draft.context).filter((place) => isUnchecked(draft, place));
}

/** As if all registers had just said yes to these answers. */
export function allPassed(asked: Asked): OpenDraft['checks'] {
  const questions = walk(asked.service, asked.answers, asked.context).flatMap((place) => {
    const question = questionAt(asked, place);
    return question ? [[place.step, { spent: 0, passed: JSON.stringify(question) }] as const] : [];
  });
  return Object.fromEntries(questions);
}

function isUnchecked(draft: Checked, place: Place): boolean {
  const asked = questionAt(draft, place);
  return asked !== null && !isPassed(draft, place.step, asked);
}

/** How many more questions the register of a page takes: the first one and the corrections. */
export function questionsLeft({ service, checks }: Counted, step: string): number {
  const corrections = checkedPage(service, step)?.check.corrections ?? 0;
  return 1 + corrections - (checks[step] ?? UNTRIED).spent;
}

/** The page that has been tried in vain too often, so that the whole form ends there; `null` while it goes on. */
export function endOf(draft: Checked): Place | null {
  if (Object.keys(draft.checks).length === 0) return null;
  const places = walk(draft.service, draft.answers, draft.context);
  return places.find((place) => isEnded(draft, place)) ?? null;
}

function isEnded(draft: Checked, place: Place): boolean {
  return questionsLeft(draft, place.step) <= 0 && isUnchecked(draft, place);
}

/** Counts a question before it is asked, so that many at once are not more than allowed. */
export function spend({ checks }: Pick<OpenDraft, 'checks'>, step: string): OpenDraft['checks'] {
  const before = checks[step] ?? UNTRIED;
  return { ...checks, [step]: { ...before, spent: before.spent + 1 } };
}

/** Gives a question back that was answered with yes (`asked`), or not at all (`null`). */
export function giveBack(
  { checks }: Pick<OpenDraft, 'checks'>,
  step: string,
  asked: RegisterQuestion | null,
): OpenDraft['checks'] {
  const { spent, passed } = checks[step] ?? UNTRIED;
  return {
    ...checks,
    [step]: { spent: Math.max(0, spent - 1), passed: asked ? JSON.stringify(asked) : passed },
  };
}

/**
 * What the register refused, at the questions of the page. Where only earlier pages are wrong, the first question says
 * so, since the page itself is right.
 */
export function refusals(
  page: Page,
  refused: readonly string[],
  { asked, left }: { readonly asked: RegisterQuestion; readonly left: number },
): readonly Issue[] {
  const here = idsOf(page).filter((id) => Object.hasOwn(asked.answers, id));
  const wrong = here.filter((id) => refused.includes(id));
  const [code, fields] =
    wrong.length > 0
      ? (['register-refused', wrong] as const)
      : (['register-unknown', here.slice(0, 1)] as const);
  return fields.map((field) => ({ field, part: null, code, params: { left }, rule: null, level: 'error' }));
}
