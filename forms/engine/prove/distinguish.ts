import type { Tree } from '../feel/model.ts';
import { conditionsApart, valuesApart, type Apart, type Ways } from './apart.ts';
import { operandsOf } from './atoms.ts';
import type { Claim } from './claim.ts';
import { findWitness, type Witness } from './confirm.ts';
import { domainsOf } from './domain.ts';
import { goalsOf, type Goal } from './goals.ts';
import type { Mutant } from './mutants.ts';
import { NOT_TRUE } from './outcome.ts';
import { readsOf } from './reads.ts';
import type { Tried } from './search.ts';

/** Answers with which a mutant can be told from its original, a proof that there are none, or neither. */
export function distinguish(
  tried: Tried,
  mutant: Mutant,
  shows: (witness: Witness) => boolean,
): Witness | 'equivalent' | 'open' {
  const both = mutant.slip ? withMutant(tried, mutant.slip) : tried;
  const { likely, all } = waysApart(tried, mutant);
  const first = firstOf(both, likely, shows);
  return typeof first === 'string' ? firstOf(both, all, shows) : first;
}

function firstOf(
  tried: Tried,
  ways: Ways,
  shows: (witness: Witness) => boolean,
): ReturnType<typeof distinguish> {
  let isOpen = false;
  for (const claims of ways) {
    const found = findWitness(tried, { claims, isBehindRules: false }, shows);
    if (typeof found !== 'string') return found;
    isOpen ||= found === 'open';
  }
  return isOpen ? 'open' : 'equivalent';
}

/** The answers to try have to tell the mutant apart as well. */
function withMutant(tried: Tried, { expression, tree }: NonNullable<Mutant['slip']>): Tried {
  const cases = [...casesOf(expression.tree), ...casesOf(tree)];
  const form = { ...tried.form, trees: [...tried.form.trees, ...cases] };
  const names = new Set(readsOf(tree).flat());
  const read = new Map([...form.questions].filter(([name]) => names.has(name)));
  const domains = new Map([...tried.domains, ...domainsOf(form, read)]);
  return { ...tried, form, domains };
}

/** The conditions and results of a calculation by cases. */
function casesOf(tree: Tree): readonly Tree[] {
  if (tree.node !== 'if' || operandsOf(tree)) return [tree];
  return [tree.condition, ...casesOf(tree.then), ...casesOf(tree.otherwise)];
}

/**
 * The place of the expression is reached, and of the two one holds and the other does not, or they come to different
 * things.
 */
function waysApart(tried: Tried, mutant: Mutant): Apart {
  const { of, slip } = mutant;
  const { context } = tried.form;
  const ways = goalFor(tried, of)?.ways ?? [];
  if (!slip) return { likely: [], all: ways };
  const pair = { tree: slip.expression.tree, other: slip.tree };
  if (of.startsWith('is:')) return valuesApart({ ...pair, item: [] }, context);
  // Looked at behind all questions, whatever was asked.
  if (of === 'identify' || of.startsWith('never:')) return conditionsApart({ ...pair, item: [] });
  const each = ways.map((way): Apart => {
    const own = way.at(-1);
    const placed = { ...pair, item: own?.is === 'condition' ? own.item : [] };
    const apart = COMES_TO_MORE.test(of) ? valuesApart(placed, context) : conditionsApart(placed);
    const around = [...way.slice(0, -1), ...broken(tried, of, placed.item)];
    const placedWays = (inside: Ways): Ways => inside.map((claims) => [...around, ...claims]);
    return { likely: placedWays(apart.likely), all: placedWays(apart.all) };
  });
  return { likely: each.flatMap(({ likely }) => likely), all: each.flatMap(({ all }) => all) };
}

/** Whether a rule applies is seen only where it is broken. */
function broken({ form }: Tried, of: string, item: readonly number[]): readonly Claim[] {
  const rule = form.service.rules.find(({ id }) => of === `rule:${id}`);
  return rule ? [{ is: 'condition', tree: rule.must.tree, item, wanted: NOT_TRUE }] : [];
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
