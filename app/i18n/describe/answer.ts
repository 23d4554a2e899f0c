import type { AddressAnswer, Answer, Field, FieldOf, FieldType, FileAnswer } from '#forms/engine/model.ts';
import { formatDate, formatNumber, formatSize } from '../format.ts';
import type { NameCode } from '../code-names.ts';
import type { ServiceWords, Words } from '../words.ts';
import { optionLabel } from './labels.ts';

type Telling<T extends FieldType = FieldType> = {
  readonly words: Words;
  readonly own: ServiceWords;
  readonly nameCode: NameCode;
  readonly field: FieldOf<T>;
  readonly answer: Answer;
};

export type AnswerFacts = Omit<Telling, 'field'> & { readonly field: Field };

/** An answer in words, one entry a line. What was left out is said in words too. */
export function describeAnswer(facts: AnswerFacts): readonly string[] {
  const { field, answer, words } = facts;
  if (isEmpty(answer)) {
    const key = field.type === 'file' && field.later ? 'common:answers.later' : 'common:answers.none';
    return [words.say(key)];
  }
  // The table's type ties each kind to its field; the compiler cannot follow that through an index.
  const tell = tells[field.type] as (facts: AnswerFacts) => readonly string[];
  return tell(facts);
}

function isEmpty(answer: Answer): boolean {
  return answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);
}

const tells: { readonly [T in FieldType]: (telling: Telling<T>) => readonly string[] } = {
  text: plain,
  longtext: ({ answer }) =>
    written(answer)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== ''),
  email: plain,
  phone: plain,
  url: plain,
  integer: ({ words, answer }) => [
    typeof answer === 'number' ? formatNumber(words.language, answer) : written(answer),
  ],
  yesno: ({ words, own, field, answer }) => {
    const value = answer === true ? 'yes' : 'no';
    return [optionLabel(own, field.id, value) ?? words.say(`common:yesno.${value}`)];
  },
  choice: options,
  choices: options,
  codelist: ({ nameCode, field, answer }) => each(answer).map((code) => nameCode(field.list, code)),
  declaration: ({ words }) => [words.say('common:answers.declared')],
  date: ({ words, answer }) => [formatDate(words.language, written(answer))],
  address: ({ answer, nameCode, words }) =>
    isAddress(answer) ? addressLines(answer, { nameCode, words }) : [],
  file: ({ answer, words }) =>
    files(answer).map(({ name, size }) => `${name} (${formatSize(words.language, size)})`),
  notice: () => [],
};

function plain({ answer }: Telling<'text' | 'email' | 'phone' | 'url'>): readonly string[] {
  return [written(answer)];
}

function options({ own, field, answer }: Telling<'choice' | 'choices'>): readonly string[] {
  return each(answer).map((id) => optionLabel(own, field.id, id) ?? own.say(`options.${field.id}.${id}`));
}

function each(answer: Answer): readonly string[] {
  return Array.isArray(answer) ? answer.map(written) : [written(answer)];
}

/** Numbers and texts as they are; answers of another shape have a way of their own above. */
function written(answer: Answer | FileAnswer): string {
  return typeof answer === 'object' ? '' : String(answer);
}

function isAddress(answer: Answer): answer is AddressAnswer {
  return typeof answer === 'object' && answer !== null && 'strasse' in answer;
}

function files(answer: Answer): readonly FileAnswer[] {
  if (!Array.isArray(answer)) return [];
  return answer.filter((file): file is FileAnswer => typeof file === 'object');
}

/** As on a letter. The municipality is named only where the town does not say it already. */
function addressLines(
  { strasse, hausnummer, zusatz, plz, ort, staat, ags }: AddressAnswer,
  { nameCode, words }: Pick<Telling, 'nameCode' | 'words'>,
): readonly string[] {
  const municipality = ags === undefined ? ort : nameCode('gemeinde', ags);
  return [
    `${strasse} ${hausnummer}`.trim(),
    zusatz ?? '',
    `${plz} ${ort}`.trim(),
    staat === '000' ? '' : nameCode('staat', staat),
    municipality === ort ? '' : words.say('common:answers.municipality', { name: municipality }),
  ].filter((line) => line !== '');
}
