import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/**
 * Reads the definition as plain data, not through the loader: what has words here must not depend on what the engine
 * makes of it. Words that the portal has in general (yes and no, hints for files) need none here.
 */
type Field = {
  readonly id: string;
  readonly type: string;
  readonly options?: readonly (string | { readonly id: string })[];
};
type Step = {
  readonly id: string;
  readonly fields?: readonly Field[];
  readonly repeat?: object;
  readonly steps?: readonly Step[];
};
type Definition = {
  readonly steps: readonly Step[];
  readonly rules: readonly { readonly id: string }[];
  readonly purposes: object;
  readonly recipients: readonly { readonly id: string }[];
  readonly computed: object;
};
type Tree = { readonly [key: string]: Tree | string | readonly string[] };

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
// The shapes of our own two kinds of files; a wrong one fails below.
const definition = parse(read('service.yaml')) as Definition;
const words = (language: string): Tree =>
  JSON.parse(read(`../../../locales/${language}/trade-licence.json`)) as Tree;

const inner = (steps: readonly Step[]): readonly Step[] =>
  steps.flatMap((step) => [step, ...inner(step.steps ?? [])]);
const steps = inner(definition.steps);
const fields = steps.flatMap((step) => step.fields ?? []);

const required = [
  'title',
  'summary',
  'service.what',
  'service.needs',
  'service.fee',
  'service.duration',
  'service.after',
  ...Object.keys(definition.purposes).map((id) => `purposes.${id}`),
  ...definition.recipients.map(({ id }) => `recipients.${id}`),
  ...steps.flatMap((step) => stepKeys(step).map((key) => `steps.${step.id}.${key}`)),
  ...fields.flatMap(fieldKeys),
  ...definition.rules.map(({ id }) => `rules.${id}`),
  ...Object.keys(definition.computed).map((id) => `computed.${id}`),
];
const optional = [
  ...steps.map(({ id }) => `steps.${id}.lead`),
  ...fields.flatMap(({ id }) => ['hint', 'why', 'review'].map((key) => `fields.${id}.${key}`)),
  ...fields.flatMap((field) => optionIds(field).map((id) => `options.${field.id}.${id}.hint`)),
];

function stepKeys(step: Step): readonly string[] {
  return step.repeat ? ['title', 'item', 'many_one', 'many_other', 'more', 'remove'] : ['title'];
}

function fieldKeys(field: Field): readonly string[] {
  if (field.type === 'notice') return [`notices.${field.id}.heading`, `notices.${field.id}.paragraphs`];
  if (field.type === 'declaration') return [`declaration.${field.id}`, `fields.${field.id}.review`];
  return [`fields.${field.id}.label`, ...optionIds(field).map((id) => `options.${field.id}.${id}`)];
}

function optionIds({ options = [] }: Field): readonly string[] {
  return options.map((option) => (typeof option === 'string' ? option : option.id));
}

/** Keys with their text; the label of an option with a hint counts as the option itself. */
function leaves(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    const at = path.startsWith('options.') && key === 'label' ? path : [path, key].filter(Boolean).join('.');
    if (typeof value === 'string') return [[at, value]];
    return isTexts(value) ? [[at, value.join('\n')]] : leaves(value, at);
  });
}

function isTexts(value: Tree | readonly string[]): value is readonly string[] {
  return Array.isArray(value);
}

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(String).sort();

describe.each(['de', 'en'])('the words in %s', (language) => {
  const texts = new Map(leaves(words(language)));

  it('say everything that the definition asks', () => {
    expect(required.filter((key) => !texts.get(key)?.trim())).toEqual([]);
  });

  it('say nothing that the definition does not ask', () => {
    const known = new Set([...required, ...optional]);
    expect([...texts.keys()].filter((key) => !known.has(key))).toEqual([]);
  });

  it('tell the next steps in at most three', () => {
    expect(texts.get('service.after')?.split('\n').length).toBeLessThanOrEqual(3);
  });

  it('name each field differently where many stand in a list', () => {
    const names = fields
      .filter(({ type }) => type !== 'notice')
      .map(({ id }) => texts.get(`fields.${id}.review`) ?? texts.get(`fields.${id}.label`));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('never leave people alone with a word of the office', () => {
    expect(
      [...texts.values()].filter((text) => /ungültig|invalid|Pflichtfeld|bitte korrigieren/i.test(text)),
    ).toEqual([]);
  });

  it('keep their sentences short', () => {
    const limit = { de: 20, en: 25 }[language] ?? 0;
    const sentences = [...texts.values()].flatMap((text) => text.split(/[.?!]\s+|\n/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > limit)).toEqual([]);
  });
});

it('have the same keys and places in both languages', () => {
  const shape = (language: string): object =>
    Object.fromEntries(leaves(words(language)).map(([key, text]) => [key, placeholders(text)]));
  expect(shape('en')).toEqual(shape('de'));
});
