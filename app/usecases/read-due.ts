import { readField } from '#forms/engine/fields/index.ts';
import type { Context, Field, Input, IssueCode } from '#forms/engine/model.ts';

/** The day is read like every date of a form. */
const DAY: Field = {
  id: '',
  type: 'date',
  partial: false,
  calendar: false,
  min: null,
  max: null,
  when: null,
  optional: true,
  purpose: '',
  number: null,
  fim: null,
  autocomplete: null,
  at: { line: 0, column: 0 },
};

/** What is wrong with a day, by the name of its controls. */
export type DayFault<Name extends string> = {
  readonly field: Name;
  readonly part: string | null;
  readonly code: IssueCode | 'past';
};

/** What is wrong with the day until which somebody shall answer. */
export type DueFault = DayFault<'due'>;

type Day<Name extends string> = {
  readonly date: string | null;
  readonly faults: readonly DayFault<Name>[];
};

/** Until when somebody shall answer; it has to come yet. `null` where nothing was typed. */
export function readDue(input: Input, context: Context, today: string): Day<'due'> {
  return readDay(input, context, { name: 'due', after: today });
}

/** A day after another one, out of the controls `<name>.day`, `<name>.month` and `<name>.year`. */
export function readDay<Name extends string>(
  input: Input,
  context: Context,
  { name, after }: { readonly name: Name; readonly after: string },
): Day<Name> {
  const read = readField({ ...DAY, id: name }, input, { context, evaluate: () => null, stored: undefined });
  if (!read.ok)
    return { date: null, faults: read.wrong.map(({ part, code }) => ({ field: name, part, code })) };
  const date = typeof read.answer === 'string' ? read.answer : null;
  if (date !== null && date <= after)
    return { date: null, faults: [{ field: name, part: null, code: 'past' }] };
  return { date, faults: [] };
}
