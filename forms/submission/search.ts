import { fold, foldUmlauts } from '../engine/fold.ts';
import { answerAt, itemsAt } from '../engine/item.ts';
import type { Answers, Field, SearchKind, Service, Step } from '../engine/model.ts';

/** One word by which a case is found; `text` is in the form in which words are compared. */
export type SearchWord = { readonly kind: SearchKind; readonly text: string };

/** More names than anybody looks for; a list of items could hold very many. */
const MOST_WORDS = 64;

/** The words by which the office finds a submission: those of the fields whose definition says `search`. */
export function searchWords(service: Service, answers: Answers): readonly SearchWord[] {
  const words = service.steps.flatMap((step) => wordsOf(step, answers));
  const different = new Map(words.map((word) => [`${word.kind} ${word.text}`, word]));
  return [...different.values()].slice(0, MOST_WORDS);
}

/** What somebody typed into the search, as each kind of words; empty where it can be none of that kind. */
export function readSearch(typed: string): Readonly<Record<SearchKind, readonly SearchWord[]>> {
  return { name: readers.name(typed), plate: readers.plate(typed) };
}

/** Names fall into words, in which case, accents and `ue` for `ü` make no difference; a plate is one word. */
const readers: Readonly<Record<SearchKind, (text: string) => readonly SearchWord[]>> = {
  name: (text) =>
    foldUmlauts(fold(text))
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ({ kind: 'name', text: word })),
  plate: (text) => {
    const plate = text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    return /^[A-ZÄÖÜ]{2,5}\d{1,4}[EH]?$/.test(plate) ? [{ kind: 'plate', text: plate }] : [];
  },
};

function wordsOf(step: Step, answers: Answers): readonly SearchWord[] {
  if (step.kind === 'page') return step.fields.flatMap((field) => wordsIn(field, answers));
  const { steps } = step;
  return itemsAt(answers, step.list).flatMap((item) => steps.flatMap((inner) => wordsOf(inner, item)));
}

function wordsIn(field: Field, answers: Answers): readonly SearchWord[] {
  if (!('search' in field) || field.search === null) return [];
  const answer = answerAt(answers, field.id);
  return typeof answer === 'string' ? readers[field.search](answer) : [];
}
