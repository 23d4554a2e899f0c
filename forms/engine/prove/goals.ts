import type { Expression, Tree } from '../feel/model.ts';
import type { Field, Option } from '../model.ts';
import { stepIndex, type PlacedRule } from '../step.ts';
import type { Claim } from './claim.ts';
import { gatesOfField, type Form, type Gate, type Spot, type YamlPath } from './form.ts';
import { nowhereOf } from './nowhere.ts';
import { NOT_TRUE, TRUE, type Outcome } from './outcome.ts';
import { literalsOf, MOST_ITEMS, numbersIn, readsIndex } from './domain-numbers.ts';
import type { Item } from './state.ts';

/** What is to be proved possible (or, of `never` and `nowhere`, impossible). The walk of a witness shows the mark. */
export type Goal = {
  readonly mark: string;
  readonly subject: Subject;
  /** Where in the definition it is written. */
  readonly path: YamlPath;
  /** Any of them is enough: one for each item tried. */
  readonly ways: readonly (readonly Claim[])[];
  /** The condition it hangs on most of all. */
  readonly condition: Expression | null;
  /** Goals that have to be possible for this one to be worth asking. */
  readonly within: string | null;
};

export type Subject =
  | { readonly is: 'step' | 'field' | 'option' | 'rule'; readonly id: string }
  | {
      readonly is: 'condition';
      readonly of: 'step' | 'field' | 'option' | 'rule' | 'identify';
      readonly id: string;
    }
  | { readonly is: 'held' | 'violated'; readonly id: string }
  | { readonly is: 'identify'; readonly id: string }
  | { readonly is: 'never' | 'nowhere'; readonly id: string };

/** Everything that has to be proved about a form. */
export function goalsOf(form: Form): readonly Goal[] {
  const asked = [...stepGoals(form), ...fieldGoals(form)].sort((left, right) =>
    inOrder(left.path, right.path),
  );
  return [...asked, ...ruleGoals(form), ...identifyGoals(form), ...neverGoals(form), nowhereGoal(form)];
}

/** From top to bottom, and what stands inside something after it. */
function inOrder(left: YamlPath, right: YamlPath): number {
  const [a, b] = [left, right].map((path) => path.filter((key) => typeof key === 'number'));
  if (!a || !b) return 0;
  const at = a.findIndex((index, place) => index !== b[place]);
  if (at < 0) return a.length - b.length;
  return (a[at] ?? 0) - (b[at] ?? -1);
}

function stepGoals(form: Form): readonly Goal[] {
  const steps = [
    ...form.loops.map((placed) => ({ ...placed, id: placed.loop.id, when: placed.loop.when })),
    ...form.pages.map((placed) => ({ ...placed, id: placed.page.id, when: placed.page.when })),
  ];
  return steps.flatMap(({ id, when, loops, gates, path }) => {
    const spot = { loops, gates };
    const around = loops.at(-1);
    const within = around ? `step:${around.id}` : null;
    const own = when ? [...path, 'when'] : path;
    const reached: Goal = {
      mark: `step:${id}`,
      subject: { is: 'step', id },
      path: own,
      ways: waysOf(form, spot, (item) => [isAsked(gates, item)]),
      condition: when,
      within,
    };
    if (!when) return [reached];
    return [reached, skipped(form, { of: 'step', id, when, path: own, spot: without(spot), within: null })];
  });
}

function fieldGoals(form: Form): readonly Goal[] {
  return form.pages.flatMap((placed) =>
    placed.page.fields.flatMap((field, index) => {
      const path = [...placed.path, 'fields', index];
      const spot: Spot = { loops: placed.loops, gates: gatesOfField(placed, field) };
      const within = `step:${placed.page.id}`;
      const reached: Goal = {
        mark: `field:${field.id}`,
        subject: { is: 'field', id: field.id },
        path: field.when ? [...path, 'when'] : path,
        ways: waysOf(form, spot, (item) => [isAsked(spot.gates, item)]),
        condition: field.when,
        within,
      };
      const options = optionGoals(form, { field, path, spot });
      if (!field.when) return [reached, ...options];
      const passed = {
        of: 'field',
        id: field.id,
        when: field.when,
        path: reached.path,
        spot: placed,
        within,
      } as const;
      return [reached, skipped(form, passed), ...options];
    }),
  );
}

type Placed = { readonly field: Field; readonly path: YamlPath; readonly spot: Spot };

function optionGoals(form: Form, { field, path, spot }: Placed): readonly Goal[] {
  if (field.type !== 'choice' && field.type !== 'choices') return [];
  const question = form.questions.get(field.id);
  const within = `field:${field.id}`;
  return field.options.flatMap((option, index) => {
    const id = `${field.id}=${option.id}`;
    const at = [...path, 'options', index, ...(option.when ? ['when'] : [])];
    const chosen = (item: Item): readonly Claim[] =>
      question ? [isAsked(spot.gates, item), { is: 'answer', question, item, fits: (answer) => isChosen(option, answer) }] : []; // prettier-ignore
    const reached: Goal = {
      mark: `option:${id}`,
      subject: { is: 'option', id },
      path: at,
      ways: waysOf(form, spot, chosen),
      condition: option.when,
      within,
    };
    if (!option.when) return [reached];
    return [reached, skipped(form, { of: 'option', id, when: option.when, path: at, spot, within })];
  });
}

function isChosen({ id }: Option, answer: unknown): boolean {
  return Array.isArray(answer) ? answer.includes(id) : answer === id;
}

function ruleGoals(form: Form): readonly Goal[] {
  const { onPage, onList } = stepIndex(form.service);
  const placed = [...onPage.values(), ...onList.values()].flat();
  return placed.flatMap((rule) => goalsOfRule(form, rule));
}

function goalsOfRule(form: Form, placed: PlacedRule): readonly Goal[] {
  const { rule, target, asksForAbsence } = placed;
  const question = form.questions.get(target);
  if (!question) return [];
  const { id, when, must } = rule;
  const path: YamlPath = ['rules', form.service.rules.indexOf(rule)];
  const there = (item: Item): readonly Claim[] => [
    isAsked(question.gates, item),
    ...(asksForAbsence ? [] : [{ is: 'answer', question, item, fits: isGiven } as const]),
  ];
  const checked = (wanted: Outcome) =>
    waysOf(form, question, (item) => [
      ...there(item),
      ...(when ? [condition(when.tree, item, TRUE)] : []),
      condition(must.tree, item, wanted),
    ]);
  const within = question.of.is === 'field' ? `field:${target}` : `step:${question.of.loop.id}`;
  const base = { path: [...path, 'must'], within, condition: must };
  const goals: Goal[] = [
    { ...base, mark: `rule:${id}:held`, subject: { is: 'held', id }, ways: checked(TRUE) },
    { ...base, mark: `rule:${id}:violated`, subject: { is: 'violated', id }, ways: checked(NOT_TRUE) },
  ];
  if (!when) return goals;
  const ways = waysOf(form, question, (item) => [...there(item), condition(when.tree, item, NOT_TRUE)]);
  const isSkipped = { is: 'condition', of: 'rule', id } as const;
  return [
    ...goals,
    {
      mark: `skipped:rule:${id}`,
      subject: isSkipped,
      path: [...path, 'when'],
      within,
      condition: when,
      ways,
    },
  ];
}

function isGiven(answer: unknown): boolean {
  return answer !== null;
}

/** Some have to show who they are, and some need not: else the condition says nothing. */
function identifyGoals({ service: { identify, identity: id } }: Form): readonly Goal[] {
  if (!identify) return [];
  const base = { path: ['identify'], condition: identify, within: null } as const;
  const ways = (wanted: Outcome): Goal['ways'] => [[condition(identify.tree, [], wanted)]];
  return [
    { ...base, mark: 'identify', subject: { is: 'identify', id }, ways: ways(TRUE) },
    {
      ...base,
      mark: 'skipped:identify',
      subject: { is: 'condition', of: 'identify', id },
      ways: ways(NOT_TRUE),
    },
  ];
}

function neverGoals(form: Form): readonly Goal[] {
  return form.service.never.map((expression, index) => ({
    mark: `never:${String(index)}`,
    subject: { is: 'never', id: expression.source },
    path: ['never', index],
    ways: [[condition(expression.tree, [], TRUE)]],
    condition: expression,
    within: null,
  }));
}

function nowhereGoal({ service }: Form): Goal {
  const nowhere = nowhereOf(service);
  return {
    mark: 'nowhere',
    subject: { is: 'nowhere', id: service.route.by.join('.') },
    path: ['route', 'by'],
    ways: [[condition(nowhere.tree, [], TRUE)]],
    condition: nowhere,
    within: null,
  };
}

type Skippable = {
  readonly of: 'step' | 'field' | 'option';
  readonly id: string;
  readonly when: Expression;
  readonly path: YamlPath;
  readonly spot: Spot;
  readonly within: string | null;
};

/** Its condition is not always true. */
function skipped(form: Form, { of, id, when, path, spot, within }: Skippable): Goal {
  return {
    mark: `skipped:${of}:${id}`,
    subject: { is: 'condition', of, id },
    path,
    within: within ?? `step:${id}`,
    condition: when,
    ways: waysOf(form, spot, (item) => [isAsked(spot.gates, item), condition(when.tree, item, NOT_TRUE)]),
  };
}

/** The gates of a step but for its own condition. */
function without({ loops, gates }: Spot): Spot {
  return { loops, gates: gates.slice(0, -1) };
}

function isAsked(gates: readonly Gate[], item: Item): Claim {
  return { is: 'asked', gates, item };
}

function condition(tree: Tree, item: Item, wanted: Outcome): Claim {
  return { is: 'condition', tree, item, wanted };
}

/** The claims for the first item of each list around, and for the next ones where conditions ask for their number. */
function waysOf(
  form: Form,
  { loops }: Pick<Spot, 'loops'>,
  claims: (item: Item) => readonly Claim[],
): Goal['ways'] {
  const last = lastIndex(form);
  const indexes = Array.from({ length: last + 1 }, (_, index) => index);
  const items = loops.reduce<readonly Item[]>(
    (outer) => outer.flatMap((item) => indexes.map((index) => [...item, index])),
    [[]],
  );
  return items.map(claims);
}

const lastIndexes = new WeakMap<Form, number>();

/** Items behind the highest index that any condition names are alike. */
function lastIndex(form: Form): number {
  const known = lastIndexes.get(form);
  if (known !== undefined) return known;
  const literals = form.trees.filter(readsIndex).flatMap(literalsOf);
  const last = Math.min(MOST_ITEMS, Math.max(0, ...numbersIn(literals).map((index) => Math.ceil(index))));
  lastIndexes.set(form, last);
  return last;
}
