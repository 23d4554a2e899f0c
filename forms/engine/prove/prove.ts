import type { Context, Service } from '../model.ts';
import { findWitness, witnessOf, type Witness } from './confirm.ts';
import { goalsOf, type Goal } from './goals.ts';
import { search, type Tried } from './search.ts';
import { tryOut } from './try-out.ts';

/**
 * `shown`: a witness, walked by the interpreter. `impossible`: proved for all answers there can be; `alone` where the
 * condition excludes itself, whatever else is asked. `open`: not decided.
 */
export type Verdict =
  | { readonly is: 'shown'; readonly witness: Witness }
  | { readonly is: 'impossible'; readonly isAlone: boolean }
  | { readonly is: 'open' };

/** What was proved of a service. */
export type Proof = {
  readonly tried: Tried;
  readonly verdicts: readonly { readonly goal: Goal; readonly verdict: Verdict }[];
  readonly witnesses: readonly Witness[];
};

/** Proves everything about a service, as of the day of the context. */
export function prove(service: Service, context: Context): Proof {
  const tried = tryOut(service, context);
  const { form } = tried;
  const proving: Proving = { tried, witnesses: [], byMark: new Map() };
  add(proving, witnessOf(tried, new Map()));
  const verdicts: Proof['verdicts'][number][] = [];
  const passedOver = new Set<string>();
  for (const goal of goalsOf(form)) {
    // What stands inside something that is never reached, or perhaps never, needs no word of its own.
    if (goal.within !== null && passedOver.has(goal.within)) {
      passedOver.add(goal.mark);
      continue;
    }
    const verdict = decide(proving, goal);
    if (verdict.is !== 'shown') passedOver.add(goal.mark);
    if (verdict.is === 'impossible') note(tried, goal);
    verdicts.push({ goal, verdict });
  }
  return { tried, verdicts, witnesses: proving.witnesses };
}

/** What was proved makes all later proofs shorter: conditions stand in the order in which they are asked. */
function note({ facts }: Tried, { subject, condition }: Goal): void {
  if (!condition) return;
  if (subject.is === 'step' || subject.is === 'field') facts.never.add(condition.tree);
  if (subject.is === 'condition' && (subject.of === 'step' || subject.of === 'field'))
    facts.always.add(condition.tree);
}

type Proving = {
  readonly tried: Tried;
  readonly witnesses: Witness[];
  readonly byMark: Map<string, Witness>;
};

function add({ witnesses, byMark }: Proving, witness: Witness): void {
  witnesses.push(witness);
  for (const mark of witness.marks) if (!byMark.has(mark)) byMark.set(mark, witness);
}

function decide(proving: Proving, goal: Goal): Verdict {
  const known = proving.byMark.get(goal.mark);
  if (known) return { is: 'shown', witness: known };
  let isOpen = false;
  for (const way of goal.ways) {
    const result = findWitness(proving.tried, { claims: way, isBehindRules: true }, ({ marks }) =>
      marks.has(goal.mark),
    );
    if (typeof result !== 'string') {
      add(proving, result);
      return { is: 'shown', witness: result };
    }
    isOpen ||= result === 'open';
  }
  return isOpen ? { is: 'open' } : { is: 'impossible', isAlone: isImpossibleAlone(proving.tried, goal) };
}

/** The condition by itself, with every answer it reads as if it were always asked. */
function isImpossibleAlone(tried: Tried, { ways }: Goal): boolean {
  const conditions = (ways[0] ?? []).filter(({ is }) => is !== 'asked');
  const own = conditions.length > 0 ? conditions : ownConditions(ways[0] ?? []);
  return own.length > 0 && search(tried, own, { mode: 'free', isAlone: true }) === 'impossible';
}

function ownConditions(claims: Goal['ways'][number]): Goal['ways'][number] {
  return claims.flatMap((claim) => {
    const gate = claim.is === 'asked' ? claim.gates.at(-1) : undefined;
    if (claim.is !== 'asked' || gate?.is !== 'condition') return [];
    return [{ is: 'condition', tree: gate.tree, item: claim.item.slice(0, gate.depth), wanted: 1 } as const];
  });
}
