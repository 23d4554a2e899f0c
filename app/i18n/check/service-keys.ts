import type { Field, FieldType, Service, Step } from '#forms/engine/model.ts';

/** What the words of a service have to say, and what more they may say. A `*` stands for any one part of a key. */
export type ServiceKeys = { readonly wanted: readonly string[]; readonly allowed: readonly string[] };

const ALWAYS = [
  'title',
  'summary',
  'service.what',
  'service.needs',
  'service.fee',
  'service.duration',
  'service.after',
];

/** The keys of a definition, as the pages ask for them. */
export function keysOf(service: Service): ServiceKeys {
  const steps = flat(service.steps);
  const fields = steps.flatMap((step) => (step.kind === 'page' ? step.fields : []));
  return {
    wanted: [
      ...ALWAYS,
      ...Object.keys(service.purposes).map((id) => `purposes.${id}`),
      ...service.chapters.map(({ id }) => `chapters.${id}`),
      ...service.deadlines.map(({ id }) => `deadlines.${id}`),
      ...service.recipients.map(({ id }) => `recipients.${id}`),
      ...steps.flatMap((step) => stepKeys(step).map((key) => `steps.${step.id}.${key}`)),
      ...fields.flatMap(fieldKeys),
      ...service.rules.map(({ id }) => `rules.${id}`),
      ...service.computed.map(({ id }) => `computed.${id}`),
    ],
    allowed: [
      ...service.parameters.map(({ id }) => `parameters.${id}`),
      ...steps.flatMap(({ id }) => [`steps.${id}.lead`, `steps.${id}.remove`]),
      ...fields.flatMap(({ id }) =>
        ['hint', 'why', 'review', 'errors.*'].map((key) => `fields.${id}.${key}`),
      ),
      ...fields.flatMap(optionalKeys),
    ],
  };
}

function flat(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => (step.kind === 'page' ? [step] : [step, ...flat(step.steps)]));
}

function stepKeys(step: Step): readonly string[] {
  if (step.kind === 'loop') return ['title', 'item', 'many_one', 'many_other', 'more'];
  return step.check === null ? ['title'] : ['title', 'ended'];
}

/** Kinds that have other words than a label. */
const instead: Readonly<Partial<Record<FieldType, readonly string[]>>> = {
  notice: ['notices.#.heading', 'notices.#.paragraphs'],
  heading: ['content.#.heading'],
  paragraph: ['content.#.paragraphs'],
  details: ['content.#.heading', 'content.#.paragraphs'],
  download: ['content.#.text'],
  // Its name is that of the value, which is wanted once for all places.
  computed: [],
  declaration: ['declaration.#', 'fields.#.review'],
};

function fieldKeys(field: Field): readonly string[] {
  const wanted = instead[field.type] ?? ['fields.#.label'];
  const own = wanted.map((key) => key.replace('#', field.id));
  return [...own, ...optionsOf(field).map((id) => `options.${field.id}.${id}`)];
}

/** Keys that only some kinds of fields look for. */
const special: Readonly<Partial<Record<FieldType, readonly string[]>>> = {
  decimal: ['fields.#.unit'],
  period: ['fields.#.von', 'fields.#.bis'],
  yesno: ['options.#.yes', 'options.#.no', 'options.#.yes.hint', 'options.#.no.hint'],
};

function optionalKeys(field: Field): readonly string[] {
  const own = (special[field.type] ?? []).map((key) => key.replace('#', field.id));
  return [...own, ...optionsOf(field).map((id) => `options.${field.id}.${id}.hint`)];
}

function optionsOf(field: Field): readonly string[] {
  return 'options' in field ? field.options.map(({ id }) => id) : [];
}
