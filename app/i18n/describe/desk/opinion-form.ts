import type { Input } from '#forms/engine/model.ts';
import { LONGEST_NOTE } from '#forms/submission/note.ts';
import { formatSize } from '../../format.ts';
import type { DateView, ErrorView, ReviewView, SelectView, TextView, TickView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId } from '../control-id.ts';
import { describeDue, dueSentence } from '../due-view.ts';
import { describeLongText } from '../long-text.ts';

/** What is wrong with a request, by its control. */
export type AskFault =
  | { readonly field: 'asked'; readonly code: 'missing' }
  | { readonly field: 'question'; readonly code: 'missing' | 'too-long' | 'hidden-character' }
  | { readonly field: 'due'; readonly code: string };

/** A page of answers: all at once, or single ones. */
export type TickSectionView = {
  readonly id: string;
  /** Stands above the first page of a chapter. */
  readonly chapter: string | null;
  readonly whole: TickView;
  /** `null` where the page has one answer only, which is then the whole. */
  readonly single: string | null;
  readonly isOpen: boolean;
  readonly rows: readonly TickView[];
};

export type OpinionFormView = {
  readonly asked: SelectView;
  readonly question: TextView;
  readonly due: DateView;
  readonly answers: string;
  readonly sections: readonly TickSectionView[];
  readonly documentsHeading: string;
  readonly documents: readonly TickView[];
  readonly errors: readonly ErrorView[];
};

type Document = { readonly id: string; readonly name: string; readonly size: number };

type Facts = {
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly review: ReviewView;
  /** The name of a row among all. */
  readonly nameOf: (section: string, index: number) => string;
  readonly documents: readonly Document[];
  readonly typed: Input;
  readonly faults: readonly AskFault[];
};

/** The form by which another agency is asked for its opinion. Nothing is chosen beforehand. */
export function describeOpinionForm(words: Words, facts: Facts): OpinionFormView {
  const { typed, faults } = facts;
  const sentenceAt = (name: AskFault['field']): string | null => {
    const fault = faults.find(({ field }) => field === name);
    return fault ? sentenceFor(words, fault) : null;
  };
  return {
    asked: describeAgencies(words, facts, sentenceAt('asked')),
    question: describeLongText(words, {
      name: 'question',
      label: words.say('desk:opinions.question'),
      hint: words.say('desk:opinions.questionHint'),
      value: typed['question']?.[0] ?? '',
      fault: sentenceAt('question'),
      rows: 6,
    }),
    due: describeDue(words, {
      label: words.say('desk:opinions.due'),
      hint: words.say('correction:request.dueHint'),
      input: typed,
      fault: faults.find(({ field }) => field === 'due'),
    }),
    answers: words.say('desk:opinions.answers'),
    sections: facts.review.map((section, index) => ({
      ...describeSection(words, section, facts),
      chapter: chapterBegun(section, facts.review[index - 1]),
    })),
    documentsHeading: words.say('desk:opinions.documents'),
    documents: facts.documents.map(({ id, name, size }, index) =>
      tick(facts, {
        index,
        name: 'document',
        value: id,
        label: name,
        hint: formatSize(words.language, size),
      }),
    ),
    errors: faults.map((fault) => ({
      href: `#${controlId(fault.field === 'due' ? 'due.day' : fault.field)}`,
      text: sentenceFor(words, fault),
    })),
  };
}

function describeAgencies(words: Words, { others, typed }: Facts, fault: string | null): SelectView {
  return {
    kind: 'select',
    id: controlId('asked'),
    name: 'asked',
    label: words.say('desk:opinions.asked'),
    hint: null,
    error: fault === null ? null : words.say('common:errors.atField', { text: fault }),
    why: null,
    isHeading: false,
    value: typed['asked']?.[0] ?? '',
    none: words.say('desk:opinions.choose'),
    options: others.map(({ id, name }) => ({ value: id, label: name })),
  };
}

type Section = ReviewView[number];

function chapterBegun({ chapter }: Section, before: Section | undefined): string | null {
  return chapter && chapter.id !== before?.chapter?.id ? chapter.heading : null;
}

function describeSection(
  words: Words,
  { id, heading, rows }: Section,
  facts: Facts,
): Omit<TickSectionView, 'chapter'> {
  const single = rows.map(({ label, lines }, index) => {
    const value = facts.nameOf(id, index);
    return tick(facts, { index: value, name: 'row', value, label, hint: lines.join(', ') });
  });
  const isSingle = single.length === 1;
  const label = isSingle ? heading : words.say('desk:opinions.whole', { heading });
  const hint = isSingle ? (single[0]?.hint ?? '') : '';
  return {
    id,
    whole: tick(facts, { index: id, name: 'section', value: id, label, hint }),
    single: isSingle ? null : words.say('desk:opinions.single', { heading }),
    isOpen: single.some(({ isTicked }) => isTicked),
    rows: isSingle ? [] : single,
  };
}

type Tick = Omit<TickView, 'id' | 'isTicked'> & { readonly index: string | number };

function tick({ typed }: Facts, { index, ...view }: Tick): TickView {
  const id = controlId(`${view.name}.${index}`).replaceAll(/[^\w-]/g, '-');
  return { ...view, id, isTicked: typed[view.name]?.includes(view.value) ?? false };
}

function sentenceFor(words: Words, fault: AskFault): string {
  if (fault.field === 'due') return dueSentence(words, fault);
  if (fault.field === 'asked') return words.say('desk:faults.asked.missing');
  return words.say(`desk:faults.question.${fault.code}`, { max: LONGEST_NOTE });
}
