import type { Tree } from '../feel/model.ts';
import type { Claim } from './claim.ts';
import { findWitness, type Witness } from './confirm.ts';
import { domainsOf } from './domain.ts';
import { goalsOf, type Goal } from './goals.ts';
import type { Mutant } from './mutants.ts';
import { NOT_TRUE, TRUE, type Outcome } from './outcome.ts';
import { readsOf } from './reads.ts';
import type { Tried } from './search.ts';
import type { Item } from './state.ts';

/** Answers with which a mutant can be told from its original, a proof that there are none, or neither. */
export function distinguish(
  tried: Tried,
  mutant: Mutant,
  shows: (witness: Witness) => boolean,
): Witness | 'equivalent' | 'open' {
  const both = withMutant(tried, mutant.tree);
  let isOpen = false;
  for (const claims of waysApart(tried, mutant)) {
    const found = findWitness(both, { claims, isBehindRules: false }, shows);
    if (typeof found !== 'string') return found;
    isOpen ||= found === 'open';
  }
  return isOpen ? 'open' : 'equivalent';
}

/** The answers to try have to tell the mutant apart as well. */
function withMutant(tried: Tried, tree: Tree): Tried {
  const form = { ...tried.form, trees: [...tried.form.trees, tree] };
  const names = new Set(readsOf(tree).flat());
  const read = new Map([...form.questions].filter(([name]) => names.has(name)));
  const domains = new Map([...tried.domains, ...domainsOf(form, read)]);
  return { ...tried, form, domains };
}

/** The place of the condition is reached, and of the two conditions one holds and the other does not. */
function waysApart(tried: Tried, mutant: Mutant): readonly (readonly Claim[])[] {
  const goal = goalFor(tried, mutant);
  return (goal?.ways ?? []).flatMap((way) => {
    const own = way.at(-1);
    const item = own?.is === 'condition' ? own.item : [];
    const around = way.slice(0, -1);
    const { tree } = mutant.expression;
    if (mutant.of.startsWith('max:')) return [[...around, differing(tree, mutant.tree, item)]];
    return [
      [...around, claim(tree, item, TRUE), claim(mutant.tree, item, NOT_TRUE)],
      [...around, claim(tree, item, NOT_TRUE), claim(mutant.tree, item, TRUE)],
    ];
  });
}

const goals = new WeakMap<Tried, readonly Goal[]>();

/** The goal that passes a condition over (or breaks a rule): all around the condition, and behind it the condition. */
function goalFor(tried: Tried, { of }: Mutant): Goal | undefined {
  const all = goals.get(tried) ?? goalsOf(tried.form);
  goals.set(tried, all);
  const [kind, id] = [of.slice(0, of.indexOf(':')), of.slice(of.indexOf(':') + 1)];
  if (kind === 'must') return all.find(({ mark }) => mark === `rule:${id}:violated`);
  if (kind !== 'max') return all.find(({ mark }) => mark === `skipped:${of}`);
  const reached = all.find(({ mark }) => mark === `step:${id}`);
  // Behind the way to the list stands nothing yet.
  return reached && { ...reached, ways: reached.ways.map((way) => [...way, ...way.slice(-1)]) };
}

function claim(tree: Tree, item: Item, wanted: Outcome): Claim {
  return { is: 'condition', tree, item, wanted };
}

function differing(left: Tree, right: Tree, item: Item): Claim {
  return claim({ node: 'compare', operator: '!=', left, right }, item, TRUE);
}
