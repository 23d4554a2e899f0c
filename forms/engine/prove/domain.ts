import type { Tree, Type } from '../feel/model.ts';
import { oneOfEachKind, type Asked, type Domain } from './asked.ts';
import { atomsByQuestion, isSimple } from './atoms.ts';
import { dayValues } from './domain-days.ts';
import { countValues, numberValues } from './domain-numbers.ts';
import {
  addressValues,
  choicesValues,
  codelistValues,
  fileValues,
  parcelValues,
  textValues,
} from './domain-texts.ts';
import type { Form, Question } from './form.ts';
import { allParts } from './reads.ts';
import { mayBeEmpty, sampleRecords } from './samples.ts';

export type { Domain };

/** The domains of the questions, which are all of the form unless some are named. */
export function domainsOf(form: Form, questions = form.questions): ReadonlyMap<string, Domain> {
  const atoms = atomsByQuestion(form);
  return new Map(
    [...questions].map(([name, question]) => [name, domainOf(form, question, atoms.get(name) ?? [])]),
  );
}

function domainOf(form: Form, question: Question, atoms: readonly Tree[]): Domain {
  const simple = atoms.filter((atom) => isSimple(atom, question));
  const literals = atoms.flatMap(allParts).flatMap((part) => (part.node === 'literal' ? [part.value] : []));
  const asked: Asked = { form, question, atoms, simple, literals };
  const { values, covers } = valuesOf(asked);
  // How many items there are decides what is asked inside, too.
  const isKept = covers !== 'simple' || atoms.length > simple.length || question.of.is === 'list';
  return {
    covers,
    values: isKept ? values : oneOfEachKind(asked, values, (value) => value),
  };
}

function valuesOf(asked: Asked): Domain {
  const { of, type } = asked.question;
  if (of.is === 'list') return countValues(asked, of.loop);
  const { values, covers } = (byField[of.field.type] ?? byType[type.is] ?? none)(asked);
  return { covers, values: mayBeEmpty(of.field) ? [...values, null] : values };
}

type MakeDomain = (asked: Asked) => Domain;

const none: MakeDomain = () => ({ values: [], covers: 'some' });

const byField: Partial<Readonly<Record<string, MakeDomain>>> = {
  declaration: () => ({ values: [true], covers: 'all' }),
  choice: ({ question: { of } }) => ({
    values: of.is === 'field' && of.field.type === 'choice' ? of.field.options.map(({ id }) => id) : [],
    covers: 'all',
  }),
  choices: choicesValues,
  codelist: codelistValues,
  nationality: codelistValues,
  address: addressValues,
  file: fileValues,
  plan: fileValues,
  parcel: parcelValues,
};

const byType: Partial<Readonly<Record<Type['is'], MakeDomain>>> = {
  boolean: () => ({ values: [true, false], covers: 'all' }),
  string: textValues,
  number: numberValues,
  record: ({ form, question: { of } }) => ({
    values: of.is === 'field' ? sampleRecords(of.field, form.context) : [],
    covers: 'some',
  }),
  date: dayValues,
  'partial date': dayValues,
};
