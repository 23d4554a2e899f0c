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
  const both = mutant.slip ? withMutant(tried, mutant.slip.tree) : tried;
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

/** The place of the expression is reached, and of the two one holds and the other does not, or they come to different things. */
function waysApart(tried: Tried, { of, slip }: Mutant): readonly (readonly Claim[])[] {
  const ways = goalFor(tried, of)?.ways ?? [];
  if (!slip) return ways;
  const [tree, other] = [slip.expression.tree, slip.tree];
  if (of.startsWith('is:')) return branchesApart(tree, other);
  return ways.flatMap((way) => {
    const own = way.at(-1);
    const item = own?.is === 'condition' ? own.item : [];
    const around = way.slice(0, -1);
    if (COMES_TO_MORE.test(of)) return [[...around, differing(tree, other, item)]];
    return [
      [...around, claim(tree, item, TRUE), claim(other, item, NOT_TRUE)],
      [...around, claim(tree, item, NOT_TRUE), claim(other, item, TRUE)],
    ];
  });
}

/** A calculation by cases differs where the way to another case does, or within the case; the other parts stayed the same objects. */
function branchesApart(tree: Tree, other: Tree): readonly (readonly Claim[])[] {
  if (tree.node !== 'if' || other.node !== 'if') return [[differing(tree, other, [])]];
  const [own, changed] = [tree.condition, other.condition];
  if (own !== changed) {
    return [
      [claim(own, [], TRUE), claim(changed, [], NOT_TRUE)],
      [claim(own, [], NOT_TRUE), claim(changed, [], TRUE)],
    ];
  }
  const isThen = tree.then !== other.then;
  const inside = isThen
    ? branchesApart(tree.then, other.then)
    : branchesApart(tree.otherwise, other.otherwise);
  return inside.map((way) => [claim(own, [], isThen ? TRUE : NOT_TRUE), ...way]);
}

/** Expressions that come to a number or a day, not to true or false. */
const COMES_TO_MORE = /^(?:max|from|until):/;

const goals = new WeakMap<Tried, readonly Goal[]>();

/** The goal that passes a condition over (or breaks a rule): all around the condition, and behind it the condition. */
function goalFor(tried: Tried, of: string): Goal | undefined {
  const all = goals.get(tried) ?? goalsOf(tried.form);
  goals.set(tried, all);
  const [kind, id] = [of.slice(0, of.indexOf(':')), of.slice(of.indexOf(':') + 1)];
  if (kind === 'must' || kind === 'level') return all.find(({ mark }) => mark === `rule:${id}:violated`);
  const reached = REACHED[kind];
  if (reached === undefined) return all.find(({ mark }) => mark === `skipped:${of}`);
  const goal = all.find(({ mark }) => mark === `${reached}:${id}`);
  // Behind the way to the list or field stands nothing yet.
  return goal && { ...goal, ways: goal.ways.map((way) => [...way, ...way.slice(-1)]) };
}

/** What has to be reached for an expression that is no condition. */
const REACHED: Readonly<Partial<Record<string, 'step' | 'field'>>> = {
  max: 'step',
  min: 'step',
  from: 'field',
  until: 'field',
};

function claim(tree: Tree, item: Item, wanted: Outcome): Claim {
  return { is: 'condition', tree, item, wanted };
}

function differing(left: Tree, right: Tree, item: Item): Claim {
  return claim({ node: 'compare', operator: '!=', left, right }, item, TRUE);
}
