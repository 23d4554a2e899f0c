import { readField } from '#forms/engine/fields/index.ts';
import type { Context, Field, Input, IssueCode } from '#forms/engine/model.ts';

/** The day is read like every date of a form, out of the controls `due.day`, `due.month` and `due.year`. */
const DUE: Field = {
  id: 'due',
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

/** What is wrong with the day until which somebody shall answer. */
export type DueFault = {
  readonly field: 'due';
  readonly part: string | null;
  readonly code: IssueCode | 'past';
};

type Due = { readonly date: string | null; readonly faults: readonly DueFault[] };

/** Until when somebody shall answer; it has to come yet. `null` where nothing was typed. */
export function readDue(input: Input, context: Context, today: string): Due {
  const read = readField(DUE, input, { context, evaluate: () => null, stored: undefined });
  if (!read.ok)
    return { date: null, faults: read.wrong.map(({ part, code }) => ({ field: 'due', part, code })) };
  const date = typeof read.answer === 'string' ? read.answer : null;
  if (date !== null && date <= today)
    return { date: null, faults: [{ field: 'due', part: null, code: 'past' }] };
  return { date, faults: [] };
}
