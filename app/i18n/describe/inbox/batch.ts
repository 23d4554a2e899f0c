import type { NoticeView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId } from '../control-id.ts';
import type { SelectView } from './filter.ts';

type Named = { readonly id: string; readonly name: string };

/** What can be done with the cases that are chosen. */
export type BatchView = {
  readonly heading: string;
  readonly hint: string;
  readonly take: string;
  readonly assign: AssignmentView;
  /** `null` while the agency has no labels. */
  readonly label: { readonly select: SelectView; readonly mark: string; readonly unmark: string } | null;
  readonly read: string;
  readonly unread: string;
};

/** Of several cases, what was done and what was left. */
export type BatchOutcome = {
  readonly done: readonly string[];
  readonly left: readonly { readonly reference: string; readonly reason: 'no-case' | 'changed-elsewhere' }[];
};

export function describeBatch(
  words: Words,
  { colleagues, labels }: { readonly colleagues: readonly Named[]; readonly labels: readonly Named[] },
): BatchView {
  return {
    heading: words.say('inbox:batch.heading'),
    hint: words.say('inbox:batch.hint'),
    take: words.say('inbox:batch.take'),
    assign: describeAssignment(words, { colleagues, assignee: null }),
    label: describeLabels(words, labels),
    read: words.say('inbox:batch.read'),
    unread: words.say('inbox:batch.unread'),
  };
}

export type AssignmentView = { readonly select: SelectView; readonly button: string };

/** Into whose charge cases can be given. */
export function describeAssignment(
  words: Words,
  { colleagues, assignee }: { readonly colleagues: readonly Named[]; readonly assignee: string | null },
): AssignmentView {
  return {
    select: {
      id: controlId('to'),
      name: 'to',
      label: words.say('inbox:batch.to'),
      value: assignee ?? '',
      options: [{ value: '', label: words.say('inbox:nobody') }, ...colleagues.map(optionOf)],
    },
    button: words.say('inbox:batch.assign'),
  };
}

/** The labels that cases can be marked with; `null` where there are none. */
export function describeLabelChoice(words: Words, labels: readonly Named[]): SelectView | null {
  const [first] = labels;
  if (!first) return null;
  return {
    id: controlId('mark'),
    name: 'mark',
    label: words.say('inbox:columns.labels'),
    value: first.id,
    options: labels.map(optionOf),
  };
}

function describeLabels(words: Words, labels: readonly Named[]): BatchView['label'] {
  const select = describeLabelChoice(words, labels);
  if (!select) return null;
  return {
    select,
    mark: words.say('inbox:batch.mark'),
    unmark: words.say('inbox:batch.unmark'),
  };
}

/** What became of the cases that were chosen, each of those left by its number. */
export function describeOutcome(words: Words, { done, left }: BatchOutcome): NoticeView {
  const isAll = left.length === 0 && done.length > 0;
  const none = done.length + left.length === 0 ? [words.say('inbox:batch.none')] : [];
  return {
    kind: 'notice',
    id: 'outcome',
    tone: isAll ? 'success' : 'warning',
    heading: words.say(isAll ? 'inbox:batch.done' : 'inbox:batch.notAll'),
    paragraphs: [
      ...none,
      ...(done.length === 0 ? [] : [words.say('inbox:batch.doneFor', { references: done.join(', ') })]),
      ...left.map(({ reference, reason }) => words.say(`inbox:batch.left.${reason}`, { reference })),
    ],
  };
}

function optionOf({ id, name }: Named) {
  return { value: id, label: name };
}
