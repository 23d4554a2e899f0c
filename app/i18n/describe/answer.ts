import { isDocumentField } from '#forms/engine/fields/file.ts';
import { spellIban } from '#forms/engine/fields/iban.ts';
import { spellTaxId } from '#forms/engine/fields/tax-id.ts';
import type { Answer, Field, FieldOf, FieldType, FileAnswer } from '#forms/engine/model.ts';
import { formatDate, formatNumber, formatPlaces, formatSize } from '../format.ts';
import { foreignLanguage } from '../code-names.ts';
import type { NameCode } from '../code-names.ts';
import type { ToldAnswer } from '../view.ts';
import type { ServiceWords, Words } from '../words.ts';
import { describeComposite } from './composite-answer.ts';
import { optionLabel } from './labels.ts';
import { linesOf } from './lines-of.ts';
import { unitOf } from './unit.ts';

type Telling<T extends FieldType = FieldType> = {
  readonly words: Words;
  readonly own: ServiceWords;
  readonly nameCode: NameCode;
  readonly field: FieldOf<T>;
  readonly answer: Answer;
};

export type AnswerFacts = Omit<Telling, 'field'> & { readonly field: Field };

/** An answer in words, with their language where it is not the page's: many official lists have German names only. */
export function tellAnswer(facts: AnswerFacts): ToldAnswer {
  const { field, answer, words } = facts;
  const isListed = (field.type === 'codelist' || field.type === 'nationality') && !isEmpty(answer);
  return { lines: describeAnswer(facts), ...(isListed ? foreignLanguage(field.list, words.language) : {}) };
}

/** An answer in words, one entry a line. What was left out is said in words too. */
export function describeAnswer(facts: AnswerFacts): readonly string[] {
  const { field, answer, words } = facts;
  if (isEmpty(answer)) {
    const follows = isDocumentField(field) && field.later && !field.optional;
    return [words.say(follows ? 'common:answers.later' : 'common:answers.none')];
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
  longtext: ({ answer }) => linesOf(written(answer)),
  email: plain,
  phone: plain,
  url: plain,
  integer: ({ words, answer }) => [
    typeof answer === 'number' ? formatNumber(words.language, answer) : written(answer),
  ],
  decimal: quantity,
  money: quantity,
  percent: quantity,
  area: quantity,
  organisation: plain,
  'tax-id': ({ answer }) => [spellTaxId(written(answer))],
  iban: ({ answer }) => [spellIban(written(answer))],
  'licence-plate': plain,
  vin: plain,
  'zb1-code': plain,
  'zb2-code': plain,
  'plate-seal-code': plain,
  evb: plain,
  yesno: ({ words, own, field, answer }) => {
    const value = answer === true ? 'yes' : 'no';
    return [optionLabel(own, field.id, value) ?? words.say(`common:yesno.${value}`)];
  },
  choice: options,
  choices: options,
  codelist: entries,
  nationality: entries,
  declaration: ({ words }) => [words.say('common:answers.declared')],
  date: ({ words, answer }) => [formatDate(words.language, written(answer))],
  month: ({ words, answer }) => [formatDate(words.language, written(answer))],
  year: plain,
  period: composite,
  time: ({ words, answer }) => [words.say('common:answers.time', { time: written(answer) })],
  address: composite,
  'register-number': composite,
  parcel: composite,
  'map-area': composite,
  file: ({ answer, words }) => files(answer).map((file) => fileInWords(words, file)),
  plan: ({ answer, words }) =>
    files(answer).map((file) => {
      const { massstab: scale = '', index } = file;
      const key = index === undefined ? 'plan' : 'planWithIndex';
      return words.say(`common:answers.${key}`, {
        file: fileInWords(words, file),
        scale,
        index: index ?? '',
      });
    }),
  notice: nothing,
  heading: nothing,
  paragraph: nothing,
  details: nothing,
  download: nothing,
  computed: nothing,
};

/** What is only read has no answer. */
function nothing(): readonly string[] {
  return [];
}

function plain({ answer }: Pick<Telling, 'answer'>): readonly string[] {
  return [written(answer)];
}

/** Cents are always two; of other numbers what was typed. */
function quantity({
  words,
  own,
  field,
  answer,
}: Telling<'decimal' | 'money' | 'percent' | 'area'>): readonly string[] {
  if (typeof answer !== 'number') return [written(answer)];
  const least = field.type === 'money' ? field.decimals : 0;
  const number = formatPlaces(words.language, answer, { least, most: field.decimals });
  return [[number, unitOf({ words, own, field }) ?? ''].join(' ').trim()];
}

function entries({ nameCode, field, answer }: Telling<'codelist' | 'nationality'>): readonly string[] {
  return each(answer).map((code) => nameCode(field.list, code));
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

function fileInWords({ language }: Words, { name, size }: FileAnswer): string {
  return `${name} (${formatSize(language, size)})`;
}

function files(answer: Answer): readonly FileAnswer[] {
  if (!Array.isArray(answer)) return [];
  return answer.filter((file): file is FileAnswer => typeof file === 'object');
}

function composite({ answer, nameCode, words }: Telling): readonly string[] {
  return describeComposite(answer, { nameCode, words });
}
