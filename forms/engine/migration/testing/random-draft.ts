import type { Answer, Answers } from '../../model.ts';
import type { Random } from '../../random.ts';
import type { Kind, List, Part, Question } from './random-form.ts';

/**
 * A draft with answers to nearly all questions, also to those that its conditions do not ask for: people change their
 * mind. No text stands in it twice.
 */
export function randomDraft(parts: readonly Part[], random: Random): Answers {
  return Object.fromEntries(
    parts
      .filter(() => !random.once(8))
      .map((part) => [part.id, part.is === 'list' ? itemsOf(part, random) : answerTo(part, random)]),
  );
}

function itemsOf({ parts, most }: List, random: Random): readonly Answers[] {
  return Array.from({ length: random.below(most + 1) }, () => randomDraft(parts, random));
}

function answerTo(question: Question, random: Random): Answer {
  return question.isOptional && random.once(3) ? null : ANSWERS[question.kind](question, random);
}

/** What fits a wide question, and a narrow one where it is such. */
const ANSWERS: Readonly<Record<Kind, (question: Question, random: Random) => Answer>> = {
  text: ({ isNarrow }, { below }) => `${isNarrow ? '' : 'text '}${String(below(900))}`,
  choice: ({ options }, { below }) => options[below(options.length)] ?? '',
  choices: ({ options }, { below }) => options.filter((_, index) => index === 0 || below(2) === 0),
  yesno: (_, { once }) => once(2),
  integer: ({ isNarrow }, { below }) => below(isNarrow ? 6 : 10),
  decimal: ({ isNarrow }, { below }) => below(90) / (isNarrow ? 10 : 100),
  date: ({ isNarrow }, { below }) => `19${String(10 + below(80))}${isNarrow ? '-05-31' : ''}`,
  address: ({ isNarrow }, { below }) => ({
    strasse: 'Lindenweg',
    hausnummer: String(1 + below(90)),
    plz: isNarrow ? '80331' : '75001',
    ort: isNarrow ? 'München' : 'Paris',
    staat: isNarrow ? '000' : '129',
    ...(isNarrow ? { ags: '09162000' } : {}),
  }),
  codelist: ({ isNarrow }, { once }) => (isNarrow ? '129' : ['000', ...(once(2) ? ['181'] : [])]),
  file: ({ isNarrow }, { below }) => [
    {
      id: `d${String(below(900))}`,
      name: 'nachweis',
      size: 100,
      type: isNarrow ? 'pdf' : 'png',
      sha256: '0'.repeat(64),
    },
  ],
};
