import type { Answers, Context, Service } from '../model.ts';
import { evaluateIn, trace, type Visit } from '../trace.ts';
import type { Witness } from './confirm.ts';
import { distinguish } from './distinguish.ts';
import { limitsOf } from './limits.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import type { Proof } from './prove.ts';
import { surroundingsOf } from './surroundings.ts';

/** Answers to fill in, and what a walk through the form with them has to show. */
export type Journey = {
  readonly answers: Answers;
  readonly context: Context;
  /** The pages in order with their fields, the options offered there and the rules broken; last the computed values, whether
   * somebody has to show who they are, and what should never be. */
  readonly expected: readonly string[];
};

/** How well journeys guard a definition: of all slips of the pen, which they notice. */
export type MutationScore = {
  /** Those that together visit all that can be reached. */
  readonly covering: readonly Journey[];
  /** These, and what else it takes to notice what can be noticed. */
  readonly journeys: readonly Journey[];
  readonly noticed: number;
  /** Proved to change nothing for anybody; they do not count. */
  readonly equivalent: readonly Mutant[];
  readonly missed: readonly Mutant[];
};

/** A few journeys that together visit every page, field and option that can be reached, and keep and break every rule. */
export function journeysOf({ tried, witnesses }: Proof): readonly Journey[] {
  const wanted = new Set(witnesses.flatMap(({ marks }) => [...marks]));
  const chosen: Witness[] = [];
  while (wanted.size > 0) {
    const best = bestOf(witnesses, wanted);
    if (!best) break;
    chosen.push(best);
    for (const mark of best.marks) wanted.delete(mark);
  }
  return chosen.map((witness) => journeyOf(tried.form.service, witness));
}

/** The journeys, and more of them until every slip is noticed that anybody could notice. */
export function scoreMutations(proof: Proof): MutationScore {
  const { service } = proof.tried.form;
  const covering = journeysOf(proof);
  const journeys = [...covering];
  const atLimits = limitsOf(proof).map((witness) => journeyOf(service, witness));
  const [equivalent, missed]: [Mutant[], Mutant[]] = [[], []];
  const mutants = mutantsOf(service);
  for (const mutant of mutants) {
    if (journeys.some((journey) => isNoticed(mutant, journey))) continue;
    const atLimit = atLimits.find((journey) => isNoticed(mutant, journey));
    if (atLimit) {
      journeys.unshift(atLimit);
      continue;
    }
    const found = distinguish(proof.tried, mutant, ({ answers, context }) =>
      isNoticed(mutant, { answers, context, expected: walkOf(service, answers, context) }),
    );
    if (found === 'equivalent') equivalent.push(mutant);
    else if (found === 'open') missed.push(mutant);
    else journeys.unshift(journeyOf(service, found));
  }
  const noticed = mutants.length - equivalent.length - missed.length;
  return { covering, journeys, equivalent, missed, noticed };
}

/** Those of the journeys that notice what none before them does. */
export function neededOf(service: Service, journeys: readonly Journey[]): readonly Journey[] {
  let left = mutantsOf(service);
  return journeys.filter((journey) => {
    const before = left.length;
    left = left.filter((mutant) => !isNoticed(mutant, journey));
    return left.length < before;
  });
}

/** The slips of the pen in a service that none of the journeys notices, and how many there could be. */
export function unnoticedBy(
  journeys: readonly Journey[],
  service: Service,
): { readonly missed: readonly Mutant[]; readonly all: number } {
  const mutants = mutantsOf(service);
  const order = [...journeys];
  const missed = mutants.filter((mutant) => {
    const at = order.findIndex((journey) => isNoticed(mutant, journey));
    // What has noticed one slip in an expression probably notices the next.
    order.unshift(...order.splice(Math.max(0, at), 1));
    return at < 0;
  });
  return { missed, all: mutants.length };
}

/** What a walk shows: one line for each place. */
export function walkOf(service: Service, answers: Answers, context: Context): readonly string[] {
  const { visits, relevant, computed } = trace(service, answers, context);
  const evaluate = evaluateIn(
    { values: relevant, outer: { values: surroundingsOf(service, context), outer: null } },
    context,
  );
  const never = service.never.flatMap((each, index) =>
    evaluate(each) === true ? [`never ${String(index)}`] : [],
  );
  const identify = service.identify && evaluate(service.identify) === true ? ['identify'] : [];
  const values = computed.map(({ computed: { id }, value }) => `${id} ${JSON.stringify(value)}`);
  return [...visits.map((visit) => lineOf(visit, context)), ...values, ...identify, ...never];
}

function lineOf(visit: Visit, context: Context): string {
  const broken = [...visit.violated.map(({ rule }) => `!${rule.id}`), ...(visit.isOpen ? ['stays'] : [])];
  const place = [visit.place.step, ...visit.place.item].join('/');
  if (visit.kind === 'overview') return [place, `max ${String(visit.max)}`, ...broken].join(' ');
  const value = evaluateIn(visit.scope, context);
  const fields = visit.fields.flatMap((field) => [
    field.id,
    ...('options' in field
      ? field.options.filter(({ when }) => when === null || value(when) === true).map(({ id }) => `=${id}`)
      : []),
  ]);
  return [place, ...fields, ...broken].join(' ');
}

function isNoticed({ service }: Mutant, { answers, context, expected }: Journey): boolean {
  const walked = walkOf(service, answers, context);
  return walked.length !== expected.length || walked.some((line, index) => line !== expected[index]);
}

function journeyOf(service: Service, { answers, context }: Pick<Witness, 'answers' | 'context'>): Journey {
  return { answers, context, expected: walkOf(service, answers, context) };
}

function bestOf(witnesses: readonly Witness[], wanted: ReadonlySet<string>): Witness | null {
  let [best, most]: [Witness | null, number] = [null, 0];
  for (const witness of witnesses) {
    const count = [...witness.marks].filter((mark) => wanted.has(mark)).length;
    if (count > most) [best, most] = [witness, count];
  }
  return best;
}
