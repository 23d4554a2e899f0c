import type { Expression, Tree } from '../feel/model.ts';
import type { Service, Step } from '../model.ts';
import { mutationsOf } from './mutations.ts';
import { isExpression } from './reads.ts';

/** A service that differs in one operator or constant of one condition. */
export type Mutant = {
  readonly service: Service;
  readonly expression: Expression;
  readonly tree: Tree;
  /** What the condition belongs to, e.g. `step:partner`. */
  readonly of: string;
};

/** All services that a slip of the pen in a condition of this one would make. */
export function mutantsOf(service: Service): readonly Mutant[] {
  return conditionsOf(service).flatMap(({ of, expression }) =>
    mutationsOf(expression.tree).map((tree) => ({
      of,
      expression,
      tree,
      service: replaced(service, expression, { ...expression, tree }),
    })),
  );
}

type Condition = { readonly of: string; readonly expression: Expression };

function conditionsOf({ steps, rules }: Service): readonly Condition[] {
  const ofRules = rules.flatMap(({ id, must, when }) => [
    { of: `must:${id}`, expression: must },
    ...ownCondition(`rule:${id}`, when),
  ]);
  return [...steps.flatMap(ofStep), ...ofRules];
}

function ofStep(step: Step): readonly Condition[] {
  const own = ownCondition(`step:${step.id}`, step.when);
  if (step.kind === 'loop') {
    return [...own, { of: `max:${step.id}`, expression: step.max }, ...step.steps.flatMap(ofStep)];
  }
  const fields = step.fields.flatMap((field) => [
    ...ownCondition(`field:${field.id}`, field.when),
    ...('options' in field
      ? field.options.flatMap(({ id, when }) => ownCondition(`option:${field.id}=${id}`, when))
      : []),
  ]);
  return [...own, ...fields];
}

function ownCondition(of: string, expression: Expression | null): readonly Condition[] {
  return expression ? [{ of, expression }] : [];
}

/** The service with another expression in the place of this one; all else stays the same object. */
function replaced(service: Service, from: Expression, to: Expression): Service {
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
  // Only an expression was replaced by another.
  return {
    ...service,
    steps: change(service.steps) as Service['steps'],
    rules: change(service.rules) as Service['rules'],
  };
}
