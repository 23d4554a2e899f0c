import type { Words } from '../../words.ts';
import { describeAssignment, describeLabelChoice } from '../inbox/batch.ts';
import type { AssignmentView } from '../inbox/batch.ts';
import type { SelectView } from '../inbox/filter.ts';

type Named = { readonly id: string; readonly name: string };

type Facts = {
  readonly colleagues: readonly Named[];
  readonly assignee: string | null;
  readonly isFinal: boolean;
  /** Of the agency. */
  readonly labels: readonly Named[];
  /** Of the case. */
  readonly marked: readonly Named[];
};

/** In whose charge a case is, and what it is marked with. */
export type HandlingView = {
  /** `null` once the case is finished. */
  readonly assign: AssignmentView | null;
  /** `null` where the agency has no labels. */
  readonly labels: {
    readonly heading: string;
    readonly marked: readonly Named[];
    readonly unmark: string;
    /** `null` where the case bears all there are. */
    readonly add: { readonly select: SelectView; readonly mark: string } | null;
  } | null;
};

/** Giving a case to somebody, and marking it, as in the list. */
export function describeHandling(words: Words, facts: Facts): HandlingView {
  return {
    assign: facts.isFinal ? null : describeAssignment(words, facts),
    labels: describeLabels(words, facts),
  };
}

function describeLabels(words: Words, { labels, marked }: Facts): HandlingView['labels'] {
  if (labels.length === 0) return null;
  const others = labels.filter(({ id }) => !marked.some((label) => label.id === id));
  const select = describeLabelChoice(words, others);
  return {
    heading: words.say('inbox:columns.labels'),
    marked: marked.map(({ id, name }) => ({ id, name })),
    unmark: words.say('inbox:batch.unmark'),
    add: select && { select, mark: words.say('inbox:batch.mark') },
  };
}
