import type { Letters } from '#forms/engine/model.ts';
import { isCertificate, outcomesOf } from '#forms/submission/outcomes.ts';
import type { Outcome, SubmissionState } from '#forms/submission/model.ts';
import { canMove } from '#forms/submission/status.ts';
import { LONGEST_LETTER } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import { formatInstant } from '../../format.ts';
import type { ArticleView, ChoiceView, ErrorView, TextView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId, entryId } from '../control-id.ts';
import { linesOfLetter } from '../lines-of-letter.ts';
import type { Happening } from '../happening.ts';
import { headingOf } from './heading-of.ts';
import { describeLongText } from '../long-text.ts';

export type DecisionFault =
  | { readonly field: 'outcome'; readonly code: 'missing' | 'not-allowed' }
  | { readonly field: 'letter'; readonly code: NoteFault };

/** The form in which a decision is written. */
export type DecisionFormView = {
  readonly lead: string;
  readonly outcome: ChoiceView;
  readonly letter: TextView;
  readonly propose: string;
  readonly errors: readonly ErrorView[];
};

type Facts = {
  readonly letters: Letters | null;
  readonly state: SubmissionState;
  readonly typed: { readonly outcome: string; readonly letter: string };
  readonly faults: readonly DecisionFault[];
};

/** `null` where nothing can be decided (yet, or any more). */
export function describeDecisionForm(words: Words, facts: Facts): DecisionFormView | null {
  const { letters, state, typed, faults } = facts;
  const outcomes = letters ? outcomesOf(letters).filter((outcome) => canMove(state, outcome)) : [];
  if (letters === null || outcomes.length === 0) return null;
  const sentenceAt = (name: DecisionFault['field']): string | null => {
    const fault = faults.find(({ field }) => field === name);
    return fault ? sentenceFor(words, fault) : null;
  };
  return {
    lead: words.say('desk:decision.lead'),
    outcome: describeOutcome(words, { outcomes, chosen: typed.outcome, fault: sentenceAt('outcome') }),
    letter: describeLongText(words, {
      name: 'letter',
      label: words.say('desk:decision.letter'),
      hint: words.say(hintOf(letters)),
      value: typed.letter,
      fault: sentenceAt('letter'),
      rows: 12,
    }),
    propose: words.say('desk:decision.propose'),
    errors: faults.map((fault) => ({
      href: `#${controlId(fault.field)}`,
      text: sentenceFor(words, fault),
    })),
  };
}

function hintOf({ granted, refused }: Letters) {
  const isReady = isCertificate(granted) && refused === null;
  return isReady ? 'desk:decision.certificateHint' : 'desk:decision.letterHint';
}

type Choosing = {
  readonly outcomes: readonly Outcome[];
  readonly chosen: string;
  readonly fault: string | null;
};

/** Where there is one outcome only, it is chosen. */
function describeOutcome(words: Words, { outcomes, chosen, fault }: Choosing): ChoiceView {
  return {
    kind: 'choice',
    id: controlId('outcome'),
    name: 'outcome',
    label: words.say('desk:decision.outcome'),
    hint: null,
    error: fault === null ? null : words.say('common:errors.atField', { text: fault }),
    why: null,
    isHeading: false,
    multiple: false,
    options: outcomes.map((value, index) => ({
      id: entryId('outcome', index),
      value,
      label: words.say(`common:states.${value}.word`),
      hint: null,
      checked: value === chosen || outcomes.length === 1,
    })),
  };
}

function sentenceFor(words: Words, fault: DecisionFault): string {
  if (fault.field === 'outcome') return words.say(`desk:faults.outcome.${fault.code}`);
  return words.say(`desk:faults.letter.${fault.code}`, { max: LONGEST_LETTER });
}

/** A decision that waits: who wrote it, and what can be done with it. */
export type ProposalView = {
  readonly written: string;
  /** `null` where somebody else has to send it. */
  readonly send: string | null;
  readonly needsOther: string | null;
  readonly takeBack: string;
};

type Waiting = {
  readonly outcome: Outcome;
  readonly by: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly isFourEyes: boolean;
  readonly maySend: boolean;
};

/** Says what waits to be sent, and by whom it may be. */
export function describeProposal(words: Words, waiting: Waiting): ProposalView {
  const { outcome, by, at, isFourEyes, maySend } = waiting;
  return {
    written: words.say('desk:decision.written', {
      outcome: words.say(`common:states.${outcome}.word`),
      name: by ?? words.say('desk:office'),
      when: formatInstant(words.language, new Date(at)),
    }),
    send: maySend ? words.say(isFourEyes ? 'desk:decision.release' : 'desk:decision.send') : null,
    needsOther: maySend ? null : words.say('desk:decision.needsOther'),
    takeBack: words.say('desk:decision.takeBack'),
  };
}

type Decided = {
  readonly entries: readonly (Happening & { readonly id: string })[];
  /** Where a document is looked at. */
  readonly urlOf: (document: string) => string;
};

/** The decisions that were sent, with their letters. */
export function describeSent(words: Words, { entries, urlOf }: Decided): readonly ArticleView[] {
  return entries.flatMap((entry) =>
    entry.kind === 'decision'
      ? [
          {
            id: entry.id,
            heading: `${words.say(`common:states.${entry.body.outcome}.word`)}: ${headingOf(words, entry)}`,
            lines: linesOfLetter(entry.body.text),
            files: entry.body.documents.map(({ id, name }) => ({
              href: urlOf(id),
              text: words.say('desk:document.view', { name }),
            })),
          },
        ]
      : [],
  );
}
