import type { LineView } from '../view.ts';
import { controlId } from './control-id.ts';
import type { Asking } from './facts.ts';
import { errorOf } from './question.ts';

/** One line of an answer of several. `token` is its word of the autocomplete standard. */
export type Line = Pick<LineView, 'width'> &
  Partial<Pick<LineView, 'hint' | 'inputMode' | 'rows'>> & {
    readonly part: string;
    readonly label: string;
    readonly token?: string | null;
    /** May be left empty where the others are not. */
    readonly isOptional?: boolean;
  };

export function describeLine(asking: Asking, line: Line): LineView {
  const { field, facts, words } = asking;
  const { part, label, token = null, isOptional = false } = line;
  const name = `${field.id}.${part}`;
  const error = errorOf(asking, part);
  return {
    id: controlId(name),
    name,
    label: isOptional ? words.say('common:optional', { label }) : label,
    hint: line.hint ?? null,
    error,
    value: facts.input[name]?.[0] ?? '',
    autocomplete: token === null ? null : tokenFor(field.autocomplete, token),
    width: line.width,
    isWrong: error !== null,
    inputMode: line.inputMode ?? 'text',
    rows: line.rows ?? 1,
  };
}

/** Keeps what stands before the last word, e.g. the section of another person: `section-inhaber street-address`. */
function tokenFor(autocomplete: string | null, token: string): string | null {
  if (autocomplete === null) return null;
  return [...autocomplete.split(' ').slice(0, -1), token].join(' ');
}
