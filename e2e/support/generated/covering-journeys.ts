import type { Answers, Context, Page, Service } from '#forms/engine/model.ts';
import { journeysOf } from '#forms/engine/prove/journeys.ts';
import type { Proof } from '#forms/engine/prove/prove.ts';
import { evaluateIn, trace, type Visit } from '#forms/engine/trace.ts';

/** Somebody whom the prover made up: what they answer, and where that leads them. */
export type GeneratedJourney = {
  readonly service: Service;
  readonly answers: Answers;
  readonly context: Context;
  /** Pages and lists with an address of their own, up to the one where a broken rule stops the way. */
  readonly stops: readonly Stop[];
  /** Whether the way leads to the check page. */
  readonly isWhole: boolean;
};

/** A page or a list, and all that is to be met there. */
export type Stop = {
  readonly visit: Visit;
  /** By field, the options that are offered. */
  readonly offered: Readonly<Record<string, readonly string[]>>;
  /** The step, its fields, the options offered and the rules broken, each by a name of its own. */
  readonly marks: Readonly<Record<Wanted, readonly string[]>>;
};

/** Pages, lists and fields; or these, each option and each broken rule, too. */
export type Wanted = 'questions' | 'everything';

/**
 * As few journeys as are needed to meet whatever of the wanted somebody can meet; those that meet most come first.
 */
export function coveringJourneys({ tried, ...proof }: Proof, kind: Wanted): readonly GeneratedJourney[] {
  const { service } = tried.form;
  const journeys = journeysOf({ tried, ...proof }).map(({ answers, context }) =>
    journeyOf(service, answers, context),
  );
  const marksOf = ({ stops }: GeneratedJourney) => stops.flatMap(({ marks }) => marks[kind]);
  const wanted = new Set(journeys.flatMap(marksOf));
  const chosen: GeneratedJourney[] = [];
  while (wanted.size > 0) {
    const best = most(
      journeys,
      (journey) => new Set(marksOf(journey).filter((mark) => wanted.has(mark))).size,
    );
    chosen.push(best);
    for (const mark of marksOf(best)) wanted.delete(mark);
  }
  return chosen;
}

/** The pages that somebody can reach, as it was proved. */
export function reachablePages({ tried, verdicts }: Proof): readonly string[] {
  const { form } = tried;
  const pages = new Set(
    form.pages
      .map(({ page }) => page)
      .filter((page) => !asksOnCheckPage(form.service, page))
      .map(({ id }) => id),
  );
  return verdicts.flatMap(({ goal, verdict }) =>
    goal.subject.is === 'step' && verdict.is === 'shown' && pages.has(goal.subject.id)
      ? [goal.subject.id]
      : [],
  );
}

function most<T>(all: readonly T[], count: (one: T) => number): T {
  return all.reduce((left, right) => (count(right) > count(left) ? right : left));
}

function journeyOf(service: Service, answers: Answers, context: Context): GeneratedJourney {
  const { visits } = trace(service, answers, context);
  const open = visits.findIndex(({ isOpen }) => isOpen);
  const isWhole = open < 0;
  const walked = isWhole ? visits : visits.slice(0, open + 1);
  const stops = walked.filter((visit) => visit.kind === 'overview' || !asksOnCheckPage(service, visit.page));
  return { service, answers, context, isWhole, stops: stops.map((visit) => stopOf(visit, context)) };
}

/** Declarations at the end have no page of their own: the check page asks for them. */
function asksOnCheckPage({ steps }: Service, page: Page): boolean {
  return page === steps.at(-1) && page.fields.every(({ type }) => type === 'declaration');
}

function stopOf(visit: Visit, context: Context): Stop {
  const offered = visit.kind === 'page' ? optionsOffered(visit, context) : {};
  const fields = visit.kind === 'page' ? visit.fields.map(({ id }) => id) : [];
  const options = Object.entries(offered).flatMap(([field, ids]) => ids.map((id) => `${field}=${id}`));
  const broken = visit.violated.map(({ rule }) => `!${rule.id}`);
  const questions = [visit.place.step, ...fields];
  return { visit, offered, marks: { questions, everything: [...questions, ...options, ...broken] } };
}

function optionsOffered(
  { fields, scope }: Extract<Visit, { readonly kind: 'page' }>,
  context: Context,
): Stop['offered'] {
  const value = evaluateIn(scope, context);
  return Object.fromEntries(
    fields.flatMap((field) => {
      if (field.type === 'yesno') return [[field.id, ['yes', 'no']]];
      if (!('options' in field)) return [];
      const there = field.options.filter(({ when }) => when === null || value(when) === true);
      return [[field.id, there.map(({ id }) => id)]];
    }),
  );
}
