import type { Answers, Context } from '../model.ts';
import { trace } from '../trace.ts';
import { complete } from './complete.ts';
import type { Claim } from './claim.ts';
import { marksOf } from './marks.ts';
import { NOT_TRUE, TRUE } from './outcome.ts';
import { search, type Found, type Tried } from './search.ts';
import { contextWith } from './world.ts';

/** Answers that show something, on the day and in the world in which they do. */
export type Witness = {
  readonly answers: Answers;
  readonly context: Context;
  /** All that the walk through the form shows with them. */
  readonly marks: ReadonlySet<string>;
};

/** Rules that other answers break are added one by one; more than so many in a row mean that none is found. */
const REPAIRS = 12;

/** What a witness is to bring about, and whether only a walk that no rule stops before can show it. */
export type Wanted = { readonly claims: readonly Claim[]; readonly isBehindRules: boolean };

/**
 * A witness that shows what is wanted, believed only once the interpreter itself has walked it. Where a rule stands in the
 * way of the plainest answers, the search goes on with that rule.
 */
export function findWitness(
  tried: Tried,
  { claims, isBehindRules }: Wanted,
  shows: (witness: Witness) => boolean,
): Witness | 'impossible' | 'open' {
  let [all, isNeeded] = [claims, true];
  for (let repair = 0; repair <= REPAIRS; repair++) {
    const found = search(tried, all, { mode: 'tried' });
    if (typeof found === 'string') return isNeeded ? settle(tried, all, found) : 'open';
    const witness = witnessOf(tried, found);
    if (shows(witness)) return witness;
    const rule = brokenRule(tried, witness);
    if (!rule) return 'open';
    all = [...all, rule.claim];
    isNeeded &&= isBehindRules && rule.isNeeded;
  }
  return 'open';
}

/** Impossible with what was tried is impossible only if it is with conditions taken as free. */
function settle(
  tried: Tried,
  claims: readonly Claim[],
  found: Extract<Found, string>,
): 'impossible' | 'open' {
  if (found !== 'not-found') return found;
  return search(tried, claims, { mode: 'free' }) === 'impossible' ? 'impossible' : 'open';
}

/** The whole form, filled in around what was found. */
export function witnessOf(tried: Tried, found: Exclude<Found, string>): Witness {
  const { service, context: day } = tried.form;
  const world = [...found].filter(([key]) => key.startsWith(':'));
  const context = contextWith(day, new Map(world.map(([key, value]) => [key.slice(1), value])));
  const answers = complete(tried, found, context);
  return { answers, context, marks: marksOf(service, answers, context) };
}

/**
 * That the first rule which stops the walk holds, or does not apply. Needed by all that stands behind it, unless the rule
 * speaks of what is not asked at all, too.
 */
function brokenRule(
  { form }: Tried,
  { answers, context }: Witness,
): { readonly claim: Claim; readonly isNeeded: boolean } | null {
  const { visits } = trace(form.service, answers, context);
  const open = visits.find(({ isOpen }) => isOpen);
  const broken = open?.violated.find(({ rule }) => rule.level === 'error');
  if (!open || !broken) return null;
  const { item } = open.place;
  const { rule, target, asksForAbsence } = broken;
  const question = form.questions.get(target);
  if (!question) return null;
  const isEmpty: Claim = { is: 'answer', question, item, fits: (answer) => answer === null };
  const claim: Claim = {
    is: 'any',
    of: [
      { is: 'condition', tree: rule.must.tree, item, wanted: TRUE },
      ...(rule.when ? [{ is: 'condition', tree: rule.when.tree, item, wanted: NOT_TRUE } as const] : []),
      ...(asksForAbsence ? [] : [isEmpty]),
    ],
  };
  return { claim, isNeeded: !asksForAbsence };
}
