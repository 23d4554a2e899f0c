import type { LetterBlock, LetterKind, LetterPoint } from '#forms/submission/letter/model.ts';
import type { Service } from '#forms/engine/model.ts';
import { fillPlaces } from '../fill-places.ts';
import { formatDate } from '../format.ts';
import { officialLanguage } from '../languages.ts';
import type { ReviewView } from '../view.ts';
import type { Words } from '../words.ts';
import { describeSealing } from './receipt.ts';
import { answersOf } from './letter-answers.ts';
import { fillTemplate } from './letter-template.ts';

type Letter = {
  readonly kind: LetterKind;
  readonly service: Service;
  readonly reference: string;
  /** The agency's own; `null` where it has named none. */
  readonly fileNumber: string | null;
  /** Calendar dates (ISO 8601). */
  readonly received: string;
  readonly on: string;
  readonly due: string | null;
  readonly agency: {
    readonly name: string;
    readonly address: readonly string[];
    readonly phone: string;
    readonly email: string;
    readonly court: string | null;
  };
  readonly by: string;
  readonly caseUrl: string;
  readonly own: readonly LetterBlock[];
  readonly points: readonly LetterPoint[];
  readonly review: ReviewView;
};

/** A letter in words: as the port `Texts` of the use cases wants it. */
export function describeLetter(words: Words, letter: Letter) {
  const { agency, on, reference } = letter;
  const facts = [
    [words.say('letters:facts.reference'), reference],
    [words.say('letters:facts.fileNumber'), letter.fileNumber ?? ''],
    [words.say('letters:facts.date'), formatDate(words.language, on)],
    [words.say('letters:facts.by'), letter.by],
    [words.say('letters:facts.phone'), agency.phone],
    [words.say('letters:facts.email'), agency.email],
  ] as const;
  return {
    title: fillPlaces(words.say(`letters:${letter.kind}.title`), { service: titleOf(words, letter) }),
    facts: facts.map(([label, value]) => ({ label, value })).filter(({ value }) => value !== ''),
    blocks: blocksOf(words, letter),
    words: {
      ...describeSealing(words),
      sealExplained: words.say('letters:seal.explained'),
      sealReason: words.say('letters:seal.reason'),
      dataDescription: words.say('letters:dataDescription'),
    },
  };
}

/** The second part of the letter, in the language the form was read in; `null` when that is the official one. */
export function describeLetterTranslation(words: Words, letter: Letter) {
  const { language } = words;
  if (language === officialLanguage) return null;
  const own = letter.own.map((block) => ({ ...block, language: officialLanguage }));
  return {
    language,
    heading: words.say('letters:translation.heading'),
    note: words.say('letters:translation.note'),
    blocks: blocksOf(words, { ...letter, own }),
  };
}

const titleOf = (words: Words, { service }: Letter): string => words.service(service.id).say('title');

function blocksOf(words: Words, letter: Letter): readonly LetterBlock[] {
  const { kind, agency, own, points, review, due, received } = letter;
  const values = {
    service: titleOf(words, letter),
    reference: letter.reference,
    law: letter.service.law,
    received: formatDate(words.language, received),
    due: due && formatDate(words.language, due),
    agency: agency.name,
    address: agency.address.join(', '),
    court: agency.court,
    by: letter.by,
    caseUrl: letter.caseUrl,
  };
  const remedies = words.list(`letters:remedies.${agency.court === null ? 'objection' : 'action'}`);
  const slots = {
    text: own,
    points: pointsTable(words, points),
    answers: answersOf(review),
    remedies: fillTemplate(remedies, { values, slots: {} }),
  };
  return fillTemplate(words.list(`letters:${kind}.body`), { values, slots });
}

function pointsTable(words: Words, points: readonly LetterPoint[]): readonly LetterBlock[] {
  if (points.length === 0) return [];
  const columns = [words.say('letters:points.what'), words.say('letters:points.why')];
  return [{ kind: 'table', columns, rows: points.map(({ what, why }) => [what, why]) }];
}
