import type { Expression, Tree } from '../feel/model.ts';
import type { Loop, Rule, Service, Step } from '../model.ts';
import { mutationsOf } from './mutations.ts';
import { isExpression } from './reads.ts';

/** A service that differs in one operator or constant of one expression, in the level of a rule or the least of a list. */
export type Mutant = {
  readonly service: Service;
  /** What it belongs to, e.g. `step:partner`. */
  readonly of: string;
  /** The expression and what has become of it; `null` where something else differs. */
  readonly slip: { readonly expression: Expression; readonly tree: Tree } | null;
};

/** All services that a slip of the pen in this one would make. */
export function mutantsOf(service: Service): readonly Mutant[] {
  const inExpressions = expressionsOf(service).flatMap(({ of, expression }) =>
    mutationsOf(expression.tree).map((tree) => ({
      of,
      slip: { expression, tree },
      service: replaced(service, expression, { ...expression, tree }),
    })),
  );
  return [
    ...inExpressions,
    ...service.rules.map((rule) => otherLevel(service, rule)),
    ...otherLeasts(service),
  ];
}

/** What stops people is only pointed out, or the other way round. */
function otherLevel(service: Service, rule: Rule): Mutant {
  const level = rule.level === 'error' ? 'warning' : 'error';
  return { of: `level:${rule.id}`, slip: null, service: replaced(service, rule, { ...rule, level }) };
}

/** A list that may have one item less, or needs one more. */
function otherLeasts(service: Service): readonly Mutant[] {
  return listsIn(service.steps).flatMap((loop) =>
    [loop.min - 1, loop.min + 1]
      .filter((min) => min >= 0)
      .map((min) => ({
        of: `min:${loop.id}`,
        slip: null,
        service: replaced(service, loop, { ...loop, min }),
      })),
  );
}

function listsIn(steps: readonly Step[]): readonly Loop[] {
  return steps.flatMap((step) => (step.kind === 'loop' ? [step, ...listsIn(step.steps)] : []));
}

type Placed = { readonly of: string; readonly expression: Expression };

function expressionsOf({ steps, rules, computed, identify, never }: Service): readonly Placed[] {
  const ofRules = rules.flatMap(({ id, must, when }) => [
    { of: `must:${id}`, expression: must },
    ...own(`rule:${id}`, when),
  ]);
  const ofComputed = computed.map(({ id, is }) => ({ of: `is:${id}`, expression: is }));
  const ofNever = never.map((expression, index) => ({ of: `never:${String(index)}`, expression }));
  return [...steps.flatMap(ofStep), ...ofRules, ...ofComputed, ...own('identify', identify), ...ofNever];
}

function ofStep(step: Step): readonly Placed[] {
  const ownWhen = own(`step:${step.id}`, step.when);
  if (step.kind === 'loop') {
    return [...ownWhen, { of: `max:${step.id}`, expression: step.max }, ...step.steps.flatMap(ofStep)];
  }
  const fields = step.fields.flatMap((field) => [
    ...own(`field:${field.id}`, field.when),
    ...('min' in field && isExpression(field.min) ? own(`from:${field.id}`, field.min) : []),
    ...('max' in field && isExpression(field.max) ? own(`until:${field.id}`, field.max) : []),
    ...('options' in field
      ? field.options.flatMap(({ id, when }) => own(`option:${field.id}=${id}`, when))
      : []),
  ]);
  return [...ownWhen, ...fields];
}

function own(of: string, expression: Expression | null): readonly Placed[] {
  return expression ? [{ of, expression }] : [];
}

/** The service with one of its parts replaced; all else stays the same object. */
function replaced<T extends Expression | Rule | Loop>(service: Service, from: T, to: T): Service {
  const change = (value: unknown): unknown => {
    if (value === from) return to;
    if (isExpression(value) || typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return changedList(value);
    const entries = Object.entries(value).map(
      ([key, each]: [string, unknown]) => [key, change(each)] as const,
    );
    return entries.some(([key, each]) => each !== (value as Record<string, unknown>)[key])
      ? Object.fromEntries(entries)
      : value;
  };
  const changedList = (list: readonly unknown[]): unknown => {
    const made = list.map(change);
    return made.some((each, index) => each !== list[index]) ? made : list;
  };
  // Only a part was replaced by another of its kind.
  return {
    ...service,
    steps: change(service.steps) as Service['steps'],
    rules: change(service.rules) as Service['rules'],
    computed: change(service.computed) as Service['computed'],
    identify: change(service.identify) as Service['identify'],
    never: change(service.never) as Service['never'],
  };
}
