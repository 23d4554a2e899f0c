import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, isDocumentField } from '#forms/engine/fields/file.ts';
import { writeField } from '#forms/engine/fields/index.ts';
import type { Answer, Context, Field, FieldOf, FieldType, FileAnswer } from '#forms/engine/model.ts';
import type { Language } from '../words.ts';

/** The languages in which generated journeys are walked. */
export type Told = Exclude<Language, 'de-simple'>;

/** What is needed to know how an answer is said: the words that stood at each option when it was offered. */
export type Telling = {
  readonly language: Told;
  readonly context: Context;
  readonly labels: ReadonlyMap<string, string>;
};

type Facts<T extends FieldType = FieldType> = Telling & {
  readonly field: FieldOf<T>;
  readonly answer: NonNullable<Answer>;
};

const said = {
  de: { locale: 'de-DE', none: 'Keine Angabe', later: 'Wird nachgereicht', declared: 'Bestätigt' },
  en: { locale: 'en-GB', none: 'Not stated', later: 'Will be handed in later', declared: 'Confirmed' },
} as const satisfies Readonly<Record<Told, Readonly<Record<string, string>>>>;

const english = join(import.meta.dirname, '../../../forms/codelists/en');

/** English names of the entries of official lists that have some. */
const ENGLISH = Object.fromEntries(
  readdirSync(english).map((file) => [
    file.replace('.json', ''),
    // Our own files: keys of entries and their English names.
    JSON.parse(readFileSync(join(english, file), 'utf8')) as Readonly<Record<string, string>>,
  ]),
);

/** What the lines of an answer on the check page have to be, joined by line breaks. */
export function toldAs(telling: Telling, field: Field, answer: Answer): RegExp {
  const { none, later } = said[telling.language];
  if (answer === null)
    return exactly([isDocumentField(field) && field.later && !field.optional ? later : none]);
  // The table's type ties each kind to its field; the compiler cannot follow that through an index.
  const tell = tells[field.type] as (facts: Facts) => RegExp;
  return tell({ ...telling, field, answer });
}

/** All kinds of questions, by how their answers are said; what is only read is said nowhere. */
const tells: { readonly [T in FieldType]: (facts: Facts<T>) => RegExp } = {
  text: asWritten,
  longtext: asWritten,
  email: asWritten,
  phone: asWritten,
  url: asWritten,
  integer: asNumber,
  decimal: asNumber,
  money: asNumber,
  percent: asNumber,
  area: asNumber,
  organisation: asWritten,
  'tax-id': inGroups,
  iban: inGroups,
  'licence-plate': asWritten,
  vin: asWritten,
  'zb1-code': asWritten,
  'zb2-code': asWritten,
  'plate-seal-code': asWritten,
  evb: asWritten,
  year: asWritten,
  time: withAll,
  yesno: ({ field, answer, labels }) => asChosen(labels, field.id, [answer === true ? 'yes' : 'no']),
  choice: ({ field, answer, labels }) => asChosen(labels, field.id, textsIn(answer)),
  choices: ({ field, answer, labels }) => asChosen(labels, field.id, textsIn(answer)),
  declaration: ({ language }) => exactly([said[language].declared]),
  codelist: asListed,
  nationality: asListed,
  date: asDay,
  month: asDay,
  period: nowhere,
  address: withAll,
  'register-number': withAll,
  parcel: withAll,
  'map-area': withAll,
  file: ({ answer }) => inOrder(textsIn(answer)),
  plan: withScales,
  notice: nowhere,
  heading: nowhere,
  paragraph: nowhere,
  details: nowhere,
  download: nowhere,
  computed: nowhere,
};

function asWritten({ answer }: Facts): RegExp {
  return exactly(textOf(answer).split('\n'));
}

/** A unit may follow; amounts of money have cents. */
function asNumber({ language, field, answer }: Facts): RegExp {
  const least = field.type === 'money' ? 2 : 0;
  const format = new Intl.NumberFormat(said[language].locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: 6,
  });
  return new RegExp(`^${quoted(format.format(Number(answer)))}( \\D.*)?$`);
}

function inGroups({ answer }: Facts): RegExp {
  return new RegExp(`^${textOf(answer).replaceAll(/(?<=.)(?=.)/g, ' ?')}$`);
}

function asChosen(labels: Telling['labels'], id: string, options: readonly string[]): RegExp {
  return exactly(
    options.map((option) => labels.get(`${id}=${option}`) ?? `an option never offered: ${option}`),
  );
}

function asListed({ field, answer, language, context }: Facts<'codelist' | 'nationality'>): RegExp {
  return exactly(textsIn(answer).map((code) => nameOf(field.list, code, { language, context })));
}

function asDay({ language, answer }: Facts): RegExp {
  const [year = '', month, day] = textOf(answer).split('-');
  if (month === undefined) return exactly([year]);
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  const whole = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const shape = day === undefined ? whole : ({ ...whole, day: 'numeric' } as const);
  return exactly([date.toLocaleDateString(said[language].locale, shape)]);
}

/** Each part as it was typed, wherever it stands; of states only those abroad are named, in the language read. */
function withAll({ field, answer, context, language }: Facts): RegExp {
  const typed = Object.entries(writeField(field, answer, context))
    .filter(([name]) => !/\.(match|staat)$/.test(name))
    .flatMap(([, values]) => values);
  const abroad =
    typeof answer === 'object' && 'staat' in answer && answer.staat !== '000'
      ? [nameOf('staat', answer.staat, { language, context })]
      : [];
  const all = [...typed, ...abroad].filter((text) => text !== '');
  return new RegExp(all.map((text) => `(?=.*(?<!\\w)${quoted(text)}(?!\\w))`).join(''), 's');
}

/** Nobody is asked this, in no service: who asks it first says how it is told. */
function nowhere({ field }: Facts): RegExp {
  throw new Error(`How is ${field.type} told?`);
}

function nameOf(list: string, code: string, { language, context }: Omit<Telling, 'labels'>): string {
  const own = language === 'en' ? ENGLISH[list.replace(/^staat.*/, 'staat')]?.[code] : undefined;
  return own ?? context.codelists[list]?.entries.find((entry) => entry.code === code)?.name ?? code;
}

function textsIn(answer: Answer): readonly string[] {
  if (!Array.isArray(answer)) return [textOf(answer)];
  const parts: readonly (string | FileAnswer)[] = answer;
  return parts.map((part) => (typeof part === 'string' ? part : part.name));
}

function textOf(answer: Answer): string {
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}

function exactly(lines: readonly string[]): RegExp {
  return new RegExp(`^${quoted(lines.join('\n'))}$`);
}

function withScales({ answer }: Facts): RegExp {
  const lines = filesOf(answer).map(({ name, massstab = '' }) => `${quoted(name)}.*${quoted(massstab)}.*`);
  return new RegExp(`^${lines.join('\n')}$`);
}

/** One line each; more may follow in it, as the size of a document. */
function inOrder(beginnings: readonly string[]): RegExp {
  return new RegExp(`^${beginnings.map((text) => `${quoted(text)}.*`).join('\n')}$`);
}

function quoted(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
