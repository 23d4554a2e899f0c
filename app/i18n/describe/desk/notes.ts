import { LONGEST_NOTE } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import type { ArticleView, ErrorView, TextView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { linesOf } from '../lines-of.ts';
import type { Happening } from '../happening.ts';
import { controlId } from '../control-id.ts';
import { headingOf } from './heading-of.ts';
import { describeLongText } from '../long-text.ts';

export type NotesView = {
  readonly lead: string;
  readonly none: string | null;
  readonly notes: readonly ArticleView[];
  readonly text: TextView;
  readonly save: string;
  readonly errors: readonly ErrorView[];
};

type Facts = {
  readonly entries: readonly (Happening & { readonly id: string })[];
  readonly typed: string;
  readonly faults: readonly { readonly field: string; readonly code: NoteFault }[];
};

/** What colleagues have noted, and the form for one more. */
export function describeNotes(words: Words, { entries, typed, faults }: Facts): NotesView {
  const notes = entries.flatMap((entry) =>
    entry.kind === 'note'
      ? [{ id: entry.id, heading: headingOf(words, entry), lines: linesOf(entry.body.text), files: [] }]
      : [],
  );
  const fault = faults.find(({ field }) => field === 'internal');
  const sentence = fault ? words.say(`desk:faults.internal.${fault.code}`, { max: LONGEST_NOTE }) : null;
  return {
    lead: words.say('desk:notes.lead'),
    none: notes.length === 0 ? words.say('desk:notes.none') : null,
    notes,
    text: describeLongText(words, {
      name: 'internal',
      label: words.say('desk:notes.text'),
      hint: null,
      value: typed,
      fault: sentence,
      rows: 3,
    }),
    save: words.say('desk:notes.save'),
    errors: sentence === null ? [] : [{ href: `#${controlId('internal')}`, text: sentence }],
  };
}
