import type { SubmissionState } from '#forms/submission/model.ts';
import { canMove, isFinal } from '#forms/submission/status.ts';
import { isLanguage, officialLanguage } from '../../languages.ts';
import type { Language } from '../../view.ts';
import type { Words } from '../../words.ts';
import { STATES } from '../inbox/filter.ts';

/** The button that makes the last thing undone: what it presses is what could be pressed by hand as well. */
export type UndoView = {
  readonly intent: string;
  readonly text: string;
  readonly hidden: Readonly<Record<string, string>>;
};

type Named = { readonly id: string };

type Facts = {
  readonly row: {
    readonly state: SubmissionState;
    readonly assignee: string | null;
    /** In which the person has read the form. */
    readonly language: string;
  };
  readonly colleagues: readonly Named[];
  /** Of the agency, and of the case. */
  readonly labels: readonly Named[];
  readonly marked: readonly Named[];
  /** What was just done, and how it was before, as the address has it. */
  readonly done: string;
  readonly was: string;
  readonly wordsIn: (language: Language) => Words;
};

/**
 * The way back from what was just done, where that harms nobody. Nothing is taken out of the log or the audit: it is
 * done the other way round.
 */
export function describeUndo(words: Words, facts: Facts): UndoView | null {
  const back = WAYS_BACK.get(facts.done)?.(facts);
  return back ? { ...back, text: words.say('desk:undo.button') } : null;
}

type WayBack = (facts: Facts) => Omit<UndoView, 'text'> | null;

const WAYS_BACK: ReadonlyMap<string, WayBack> = new Map([
  ['taken', toAssignee],
  ['assigned', toAssignee],
  ['marked', withoutLabel],
  ['unmarked', withLabel],
  ['changed', toState],
]);

function toAssignee({ row, colleagues, was }: Facts): ReturnType<WayBack> {
  const isKnown = was === '' || has(colleagues, was);
  if (!isKnown || isFinal(row.state) || was === (row.assignee ?? '')) return null;
  return { intent: 'assign', hidden: { to: was } };
}

function withoutLabel({ marked, was }: Facts): ReturnType<WayBack> {
  return has(marked, was) ? { intent: `unmark:${was}`, hidden: {} } : null;
}

function withLabel({ labels, marked, was }: Facts): ReturnType<WayBack> {
  return has(labels, was) && !has(marked, was) ? { intent: 'mark', hidden: { mark: was } } : null;
}

const has = (all: readonly Named[], wanted: string): boolean => all.some(({ id }) => id === wanted);

/** The citizen has read of the change: the note says that it was none, in German that they read. */
function toState({ row, was, wordsIn }: Facts): ReturnType<WayBack> {
  const state = STATES.find((each) => each === was);
  if (state === undefined || !canMove(row.state, state)) return null;
  const { language } = row;
  const isGerman = isLanguage(language) && language.startsWith(officialLanguage);
  const words = wordsIn(isGerman ? language : officialLanguage);
  const note = words.say('desk:undo.note', { state: words.say(`common:states.${state}.word`) });
  return { intent: 'change', hidden: { state, note } };
}
