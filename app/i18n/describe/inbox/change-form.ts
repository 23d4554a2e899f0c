import { LONGEST_NOTE } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import { isOutcome, moves } from '#forms/submission/status.ts';
import type { SubmissionState } from '#forms/submission/model.ts';
import type { ChoiceView, DateView, ErrorView, TextView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId, entryId } from '../control-id.ts';
import { describeDay } from '../due-view.ts';

/** What was wrong with a change as it was asked for. */
export type Fault =
  | { readonly field: 'state'; readonly code: 'missing' | 'not-allowed' | 'only-lead' }
  | { readonly field: 'note'; readonly code: NoteFault }
  | { readonly field: 'paper'; readonly part: string | null; readonly code: string };

type Facts = {
  readonly state: SubmissionState;
  /** Whoever reads this may end the case without a decision. */
  readonly mayClose: boolean;
  /** By the names of the controls. */
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
};

export type ChangeFormView = {
  readonly state: ChoiceView;
  readonly note: TextView;
  /** On which day the answer came on paper; `null` while nothing is waited for. */
  readonly paper: DateView | null;
  readonly errors: readonly ErrorView[];
  readonly save: string;
};

/** The form that moves a case on; `null` where nothing comes after its state. */
export function describeChangeForm(words: Words, facts: Facts): ChangeFormView | null {
  // Decisions are written as letters, in a part of their own.
  const next = moves[facts.state].filter(
    (state) => !isOutcome(state) && (facts.mayClose || state !== 'closed'),
  );
  if (next.length === 0) return null;
  return {
    state: describeStates(words, facts, next),
    note: describeNote(words, facts),
    paper: facts.state === 'waiting' ? describePaper(words, facts) : null,
    errors: facts.faults.map((fault) => ({
      href: `#${controlId(fault.field === 'paper' ? 'paper.day' : fault.field)}`,
      text: sentenceFor(words, fault),
    })),
    save: words.say('inbox:change.save'),
  };
}

function describeStates(words: Words, facts: Facts, next: readonly SubmissionState[]): ChoiceView {
  return {
    kind: 'choice',
    ...question(words, facts, 'state'),
    hint: facts.mayClose ? null : words.say('inbox:change.leadCloses'),
    multiple: false,
    options: next.map((value, index) => ({
      id: entryId('state', index),
      value,
      label: words.say(`common:states.${value}.word`),
      hint: null,
      checked: value === facts.typed['state'],
    })),
  };
}

/** The control for the message to the citizen. */
function describeNote(words: Words, facts: Pick<Facts, 'typed' | 'faults'>): TextView {
  return {
    kind: 'text',
    ...question(words, facts, 'note'),
    hint: words.say('inbox:change.noteHint', {
      waiting: words.say('common:states.waiting.word'),
      closed: words.say('common:states.closed.word'),
    }),
    value: facts.typed['note'] ?? '',
    control: {
      type: 'text',
      inputMode: 'text',
      autocomplete: null,
      spellcheck: true,
      rows: 6,
      width: 'long',
      isLtr: false,
    },
  };
}

function describePaper(words: Words, { typed, faults }: Facts): DateView {
  const fault = faults.find(({ field }) => field === 'paper');
  return describeDay(words, {
    name: 'paper',
    label: words.say('inbox:change.paper'),
    hint: words.say('inbox:change.paperHint'),
    input: Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]])),
    fault: fault ? sentenceFor(words, fault) : null,
  });
}

function question(words: Words, { faults }: Pick<Facts, 'faults'>, name: 'state' | 'note') {
  const fault = faults.find(({ field }) => field === name);
  return {
    id: controlId(name),
    name,
    label: words.say(`inbox:change.${name}`),
    error: fault ? words.say('common:errors.atField', { text: sentenceFor(words, fault) }) : null,
    why: null,
    isHeading: false,
  };
}

function sentenceFor(words: Words, fault: Fault): string {
  if (fault.field === 'state') return words.say(`inbox:change.faults.state.${fault.code}`);
  if (fault.field === 'note')
    return words.say(`inbox:change.faults.note.${fault.code}`, { max: LONGEST_NOTE });
  const isOutside = fault.code === 'past' || fault.code === 'future';
  return words.say(`inbox:change.faults.paper.${isOutside ? 'outside' : 'other'}`);
}
