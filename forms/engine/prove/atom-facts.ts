import { evaluate } from '../feel/evaluate.ts';
import type { Tree } from '../feel/model.ts';
import { isSimple } from './atoms.ts';
import type { Domain } from './asked.ts';
import type { Form, Question } from './form.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { readsOf } from './reads.ts';

/** What is known of an atom before any search. */
export type AtomFacts = {
  /** Trying the values of the domains tells all that the atom can come to. */
  readonly isExact: boolean;
  /** Where the atom looks at one field alone: what it comes to with each of the answers tried. */
  readonly alone: Alone | null;
};

export type Alone = {
  readonly question: Question;
  /** In the order of the domain. */
  readonly inOrder: readonly Outcome[];
  readonly byAnswer: ReadonlyMap<unknown, Outcome>;
  readonly all: Outcome;
  readonly whenAbsent: Outcome;
};

type Known = {
  readonly form: Form;
  readonly domains: ReadonlyMap<string, Domain>;
  readonly world: ReadonlyMap<string, Domain>;
};

const known = new WeakMap<Known['domains'], Map<Tree, AtomFacts>>();

/** What was found out with these answers to try, in whatever search. */
export function atomsFor(domains: Known['domains']): Map<Tree, AtomFacts> {
  const found = known.get(domains) ?? new Map<Tree, AtomFacts>();
  known.set(domains, found);
  return found;
}

export function factsOf(state: Known & { readonly atoms: Map<Tree, AtomFacts> }, atom: Tree): AtomFacts {
  const found = state.atoms.get(atom);
  if (found) return found;
  const made = { isExact: isExact(state, atom), alone: aloneOf(state, atom) };
  state.atoms.set(atom, made);
  return made;
}

function aloneOf({ form, domains }: Known, atom: Tree): Alone | null {
  const [path, ...more] = readsOf(atom);
  const question = path && form.questions.get(path[0] ?? '');
  if (question?.of.is !== 'field' || more.length > 0) return null;
  const at = (value: unknown): Outcome => {
    const scope = { values: { [question.name]: value ?? null }, outer: null };
    return outcomeOf(evaluate(atom, { scope, clock: form.context }));
  };
  const values = domains.get(question.name)?.values ?? [];
  const inOrder = values.map(at);
  return {
    question,
    inOrder,
    byAnswer: new Map(values.map((value, index) => [value, inOrder[index] ?? 0])),
    all: inOrder.reduce((all, each) => all | each, 0),
    whenAbsent: at(null),
  };
}

function isExact({ form, domains, world }: Known, atom: Tree): boolean {
  const paths = readsOf(atom).filter(([head]) => head !== 'item');
  return paths.every((path) => {
    const question = form.questions.get(path[0] ?? '');
    if (!question) return world.get(path.join('.'))?.covers === 'all';
    const covers = domains.get(question.name)?.covers ?? 'some';
    if (covers === 'some' || (question.of.is === 'list' && path.length > 1)) return false;
    return covers === 'all' || isSimple(atom, question);
  });
}
