import { formatDay, parseDate } from '../feel/calendar.ts';
import { daysAllowed } from '../fields/date-bounds.ts';
import type { Answers, Field } from '../model.ts';
import { evaluateIn, trace, type Visit } from '../trace.ts';
import type { Witness } from './confirm.ts';
import type { Proof } from './prove.ts';

type Walk = Pick<Witness, 'answers' | 'context'>;

/** Walks with answers at both sides of each limit: the first and last day of a date, and a list with an item too few. */
export function limitsOf({ tried, witnesses }: Proof): readonly Walk[] {
  const done = new Set<string>();
  return witnesses.flatMap((witness) =>
    trace(tried.form.service, witness.answers, witness.context).visits.flatMap((visit) =>
      changesAt(visit, witness, done).map(({ name, value }) => ({
        context: witness.context,
        answers: withAnswer(witness.answers, { visit, name }, value),
      })),
    ),
  );
}

type Change = { readonly name: string; readonly value: Answers[string] };

/** Each field and list once, at the first place where it is asked. */
function changesAt(visit: Visit, { answers, context }: Walk, done: Set<string>): readonly Change[] {
  if (visit.kind === 'overview') {
    const { list, min } = visit.loop;
    if (min === 0 || done.has(list)) return [];
    done.add(list);
    const items = at(answers, visit)[list];
    return Array.isArray(items) ? [{ name: list, value: items.slice(0, min - 1) as Answers[string] }] : [];
  }
  const evaluate = evaluateIn(visit.scope, context);
  return visit.fields
    .filter(({ id }) => !done.has(id))
    .flatMap((field) => {
      done.add(field.id);
      return daysFor(field, evaluate).map((value) => ({ name: field.id, value }));
    });
}

function daysFor(field: Field, evaluate: ReturnType<typeof evaluateIn>): readonly string[] {
  if (field.type !== 'date') return [];
  const { min, max } = daysAllowed(field, { evaluate });
  return [...(min === null ? [] : [min, beside(min, -1)]), ...(max === null ? [] : [max, beside(max, 1)])];
}

function beside(day: string, step: number): string {
  return formatDay((parseDate(day)?.from ?? 0) + step);
}

/** The answers of the item that the visit stands in. */
function at(answers: Answers, { loops, place }: Visit): Answers {
  return place.item.reduce<Answers>((level, index, depth) => {
    const items = level[loops[depth]?.list ?? ''];
    // What stands under the name of a list are its items.
    return (Array.isArray(items) ? items[index] : {}) as Answers;
  }, answers);
}

function withAnswer(
  answers: Answers,
  { visit, name }: { readonly visit: Visit; readonly name: string },
  value: Answers[string],
): Answers {
  const change = (level: Answers, depth: number): Answers => {
    const index = visit.place.item[depth];
    const list = visit.loops[depth]?.list;
    if (index === undefined || list === undefined) return { ...level, [name]: value };
    const items = level[list] as readonly Answers[]; // the visit was made in one of them
    return {
      ...level,
      [list]: items.map((item, position) => (position === index ? change(item, depth + 1) : item)),
    };
  };
  return change(answers, 0);
}
