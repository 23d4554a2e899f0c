import type { Condition, SmallField, SmallForm, SmallList, SmallPage, SmallRule } from './small-form.ts';

type Single = boolean | number | string;
type Values = Readonly<Record<string, Single | readonly Values[]>>;
/** The answers that are asked, those of the item one stands in first. */
type Scope = { readonly own: Values; readonly outer: Values; readonly index: number };

/** So far gets one way of answering. */
type Way = { readonly values: Values; readonly isStopped: boolean };

/**
 * What all the ways to answer a small form show, by trying each: the marks that `marksOf` gives to a walk. Nothing of the
 * form language's own machinery has a part in it. `null` where there are too many ways.
 */
export function marksOfAllWays({ steps, never }: SmallForm, most: number): ReadonlySet<string> | null {
  const marks = new Set<string>();
  let ways: readonly Way[] = [{ values: {}, isStopped: false }];
  for (const step of steps) {
    ways = ways.flatMap((way) => {
      if (way.isStopped) return [way];
      return step.kind === 'page' ? ofPage(step, way, marks) : ofList(step, way, marks);
    });
    if (ways.length > most) return null;
  }
  for (const { values, isStopped } of ways) {
    for (const [index, condition] of never.entries()) {
      if (!isStopped && holds(condition, { own: values, outer: {}, index: 0 }))
        marks.add(`never:${String(index)}`);
    }
  }
  return marks;
}

function ofPage(page: SmallPage, way: Way, marks: Set<string>): readonly Way[] {
  return waysOfPage(page, { own: way.values, outer: {}, index: 0 }, marks).map(({ values, isStopped }) => ({
    values,
    isStopped,
  }));
}

function ofList(list: SmallList, way: Way, marks: Set<string>): readonly Way[] {
  const outer = way.values;
  if (isPassed(list.when, { own: outer, outer: {}, index: 0 }, { marks, as: `step:${list.id}` }))
    return [way];
  if (list.most && !holds(list.most, { own: outer, outer: {}, index: 0 })) return [way];
  marks.add(`step:${list.id}`);
  const none: readonly Listed[] = [{ items: [], isStopped: false }];
  const one = addItem(list, { outer, listed: none }, marks);
  const two = addItem(list, { outer, listed: one }, marks);
  const counted = [...(list.least === 0 ? none : []), ...one, ...two];
  return counted.map(({ items, isStopped }) => ({ values: { ...outer, [list.id]: items }, isStopped }));
}

type Listed = { readonly items: readonly Values[]; readonly isStopped: boolean };

/** One more item behind those that are whole. */
function addItem(
  { page }: SmallList,
  { outer, listed }: { readonly outer: Values; readonly listed: readonly Listed[] },
  marks: Set<string>,
): readonly Listed[] {
  return listed
    .filter(({ isStopped }) => !isStopped)
    .flatMap(({ items }) =>
      waysOfPage(page, { own: {}, outer, index: items.length + 1 }, marks).map(({ values, isStopped }) => ({
        items: [...items, values],
        isStopped,
      })),
    );
}

function waysOfPage(page: SmallPage, scope: Scope, marks: Set<string>): readonly Way[] {
  if (isPassed(page.when, scope, { marks, as: `step:${page.id}` })) return [{ values: scope.own, isStopped: false }]; // prettier-ignore
  marks.add(`step:${page.id}`);
  let ways: readonly Asking[] = [{ own: scope.own, asked: [], unanswered: [] }];
  for (const field of page.fields) {
    ways = ways.flatMap((way) => answersTo(field, { way, scope: { ...scope, own: way.own } }, marks));
  }
  return ways.map((way) => {
    const isBroken = page.rules
      .filter(({ at }) => way.asked.includes(at))
      .filter((rule) => !readsOf(rule).some((name) => way.unanswered.includes(name)))
      .map((rule) => breaks(rule, { ...scope, own: way.own }, marks));
    return { values: way.own, isStopped: way.unanswered.length > 0 || isBroken.includes(true) };
  });
}

type Asking = {
  readonly own: Values;
  readonly asked: readonly string[];
  /** Nothing can be chosen there. */
  readonly unanswered: readonly string[];
};

function answersTo(
  field: SmallField,
  { way, scope }: { readonly way: Asking; readonly scope: Scope },
  marks: Set<string>,
): readonly Asking[] {
  const { id, when, isOptional } = field;
  if (isPassed(when, scope, { marks, as: `field:${id}` })) return [way];
  marks.add(`field:${id}`);
  const asked = [...way.asked, id];
  const values = valuesOf(field, scope, marks);
  const answered = values.map((value) => ({ ...way, asked, own: { ...way.own, [id]: value } }));
  if (isOptional) return [...answered, { ...way, asked }];
  return answered.length > 0 ? answered : [{ ...way, asked, unanswered: [...way.unanswered, id] }];
}

function valuesOf(field: SmallField, scope: Scope, marks: Set<string>): readonly Single[] {
  if (field.kind === 'yesno') return [true, false];
  if (field.kind === 'integer') return [0, 1, 2];
  return field.options.flatMap(({ id, when }) => {
    const as = `option:${field.id}=${id}`;
    if (isPassed(when, scope, { marks, as })) return [];
    marks.add(as);
    return [id];
  });
}

type Marking = { readonly marks: Set<string>; readonly as: string };

function isPassed(when: Condition | null, scope: Scope, { marks, as }: Marking): boolean {
  if (when === null || holds(when, scope)) return false;
  marks.add(`skipped:${as}`);
  return true;
}

/** Whether the rule lets nobody pass here. */
function breaks(rule: SmallRule, scope: Scope, marks: Set<string>): boolean {
  const { id, at, level, when, must } = rule;
  if (scope.own[at] === undefined && !namesAbsence(rule)) return false;
  if (isPassed(when, scope, { marks, as: `rule:${id}` })) return false;
  const isHeld = holds(must, scope);
  marks.add(`rule:${id}:${isHeld ? 'held' : 'violated'}`);
  return !isHeld && level === 'error';
}

function namesAbsence({ when, must }: SmallRule): boolean {
  return [must, ...(when ? [when] : [])].flatMap(partsOf).some(({ is }) => is === 'empty');
}

function readsOf({ when, must }: SmallRule): readonly string[] {
  return [must, ...(when ? [when] : [])].flatMap(partsOf).flatMap(namesOf);
}

function namesOf(condition: Condition): readonly string[] {
  if ('name' in condition) return [condition.name];
  return condition.is === 'less' || condition.is === 'sum' ? [condition.left, condition.right] : [];
}

function partsOf(condition: Condition): readonly Condition[] {
  if (condition.is === 'and' || condition.is === 'or')
    return [condition, ...partsOf(condition.left), ...partsOf(condition.right)];
  return condition.is === 'not' ? [condition, ...partsOf(condition.of)] : [condition];
}

function holds(condition: Condition, scope: Scope): boolean {
  return truthOf(condition, scope) === true;
}

/** `null`: absent. */
function truthOf(condition: Condition, scope: Scope): boolean | null {
  const { is } = condition;
  if (is === 'not') {
    const of = truthOf(condition.of, scope);
    return of === null ? null : !of;
  }
  if (is === 'and' || is === 'or') {
    const both = [truthOf(condition.left, scope), truthOf(condition.right, scope)];
    if (both.includes(is === 'or')) return is === 'or';
    return both.includes(null) ? null : is === 'and';
  }
  return is === 'some' || is === 'every' ? truthOfMembers(condition, scope) : truthOfTest(condition, scope);
}

function truthOfMembers(
  { is, list, of }: Extract<Condition, { readonly is: 'some' | 'every' }>,
  scope: Scope,
): boolean {
  const items = look(list, scope);
  // A list that is not asked has no items; in a list, what is absent holds for none of them.
  const each = Array.isArray(items) ? (items as readonly Values[]) : [];
  const isTrueOf = (own: Values) => holds(of, { own, outer: {}, index: 0 });
  return is === 'some' ? each.some(isTrueOf) : each.every(isTrueOf);
}

type Test = Exclude<Condition, { readonly is: 'not' | 'and' | 'or' | 'some' | 'every' }>;

function truthOfTest(test: Test, scope: Scope): boolean | null {
  const number = (name: string): number => {
    const found = look(name, scope);
    return typeof found === 'number' ? found : NaN;
  };
  if (test.is === 'yes') return (look(test.name, scope) ?? null) as boolean | null; // the name of a yes or no
  if (test.is === 'empty') return look(test.name, scope) === undefined;
  if (test.is === 'index') return scope.index === test.number;
  if (test.is === 'less') return number(test.left) < number(test.right);
  if (test.is === 'sum') return number(test.left) + number(test.right) > test.above;
  if (test.is === 'count') {
    const items = look(test.list, scope);
    return Array.isArray(items) && items.length > test.above;
  }
  if (test.is === 'one of') return test.options.some((option) => option === look(test.name, scope));
  return compares(number(test.name), test);
}

function compares(
  answer: number,
  { operator, number }: Extract<Condition, { readonly is: 'compare' }>,
): boolean {
  if (Number.isNaN(answer)) return false;
  if (operator === '=') return answer === number;
  if (operator === '!=') return answer !== number;
  return operator === '<' ? answer < number : answer >= number;
}

function look(name: string, { own, outer }: Scope): Values[string] | undefined {
  return own[name] ?? outer[name];
}
