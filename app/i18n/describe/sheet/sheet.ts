import { explain, type Speech } from '#forms/engine/feel/explain.ts';
import type { Expression } from '#forms/engine/feel/model.ts';
import { isContent } from '#forms/engine/fields/content.ts';
import type { Field, Rule, Service, Step } from '#forms/engine/model.ts';
import type { DocumentSectionView, DocumentView } from '../../view.ts';
import type { ServiceWords, Words } from '../../words.ts';
import { describeDuration } from '../duration.ts';
import { optionLabel, questionOf } from '../labels.ts';
import { speechOf } from './speech.ts';

type Telling = {
  readonly words: Words;
  readonly own: ServiceWords;
  readonly service: Service;
  readonly speech: Speech;
};

/**
 * A form in sentences, for those who answer for it: to be read, printed and signed. Everything a definition says, in the
 * order of the form: purposes, retention, steps, fields, rules, parameters, computed values.
 */
export function describeSheet(words: Words, service: Service): DocumentView {
  const own = words.service(service.id);
  const telling: Telling = { words, own, service, speech: speechOf(words, service) };
  const sections = [
    sectionOf(telling, 'facts', [
      say(telling, 'law', { law: service.law }),
      say(telling, 'version', service),
    ]),
    sectionOf(telling, 'purposes', purposes(telling)),
    sectionOf(telling, 'retention', [retention(telling)]),
    ...steps(telling, service.steps),
    sectionOf(
      telling,
      'rules',
      service.rules.map((rule) => ruleLine(telling, rule)),
    ),
    sectionOf(telling, 'parameters', parameters(telling)),
    sectionOf(telling, 'computed', computed(telling)),
  ];
  return {
    title: say(telling, 'title', { title: own.say('title') }),
    lead: null,
    sections: sections.filter(({ lines }) => lines.length > 0),
    sign: say(telling, 'sign'),
  };
}

function sectionOf(telling: Telling, key: string, lines: readonly string[]): DocumentSectionView {
  return { id: key, heading: say(telling, key), paragraphs: [], facts: [], lines };
}

function say({ words }: Telling, key: string, values: Readonly<Record<string, unknown>> = {}): string {
  const texts = Object.entries(values).map(([name, value]) => [name, String(value)] as const);
  return words.find(`expressions:sheet.${key}`, Object.fromEntries(texts)) ?? key;
}

function condition({ speech }: Telling, { tree }: Expression): string {
  return explain(tree, speech);
}

function purposes(telling: Telling): readonly string[] {
  return Object.entries(telling.service.purposes).map(([id, { basis, voluntary }]) =>
    say(telling, voluntary ? 'voluntary' : 'purpose', { purpose: telling.own.say(`purposes.${id}`), basis }),
  );
}

function retention(telling: Telling): string {
  const { words, service } = telling;
  return say(telling, 'kept', {
    draft: describeDuration(words, service.draft.keep),
    retention: describeDuration(words, service.retention),
  });
}

function steps(telling: Telling, all: readonly Step[]): readonly DocumentSectionView[] {
  return all.flatMap((step) => {
    const title = telling.own.find(`steps.${step.id}.title`) ?? step.id;
    const when = step.when
      ? say(telling, 'stepWhen', { condition: condition(telling, step.when) })
      : say(telling, 'always');
    const heading = say(telling, 'step', { title });
    const section = { id: `step-${step.id}`, heading, paragraphs: [], facts: [] };
    if (step.kind === 'page')
      return [{ ...section, lines: [when, ...step.fields.flatMap((field) => fieldLines(telling, field))] }];
    const list = say(telling, 'list', { min: step.min, max: condition(telling, step.max) });
    return [{ ...section, lines: [when, list] }, ...steps(telling, step.steps)];
  });
}

function fieldLines(telling: Telling, field: Field): readonly string[] {
  if (isContent(field)) return [];
  const { own } = telling;
  const line = say(telling, field.optional ? 'optionalField' : 'field', {
    field: questionOf(own, field),
    purpose: own.say(`purposes.${field.purpose}`),
  });
  const options = 'options' in field ? field.options : [];
  const conditional = options.flatMap(({ id, when }) => {
    if (!when) return [];
    const option = optionLabel(own, field.id, id) ?? id;
    return [say(telling, 'optionWhen', { option, condition: condition(telling, when) })];
  });
  return [
    withCondition(telling, line, { key: 'fieldWhen', name: 'field', when: field.when }),
    ...conditional,
  ];
}

type When = { readonly key: string; readonly name: string; readonly when: Expression | null };

function withCondition(telling: Telling, line: string, { key, name, when }: When): string {
  return when ? say(telling, key, { [name]: line, condition: condition(telling, when) }) : line;
}

function ruleLine(telling: Telling, { id, level, must, when }: Rule): string {
  const rule = telling.own.find(`rules.${id}`) ?? `${id}:`;
  const line = say(telling, level, { rule, must: condition(telling, must) });
  return withCondition(telling, line, { key: 'ruleWhen', name: 'rule', when });
}

function parameters(telling: Telling): readonly string[] {
  return telling.service.parameters.map(({ id, default: value }) =>
    say(telling, 'parameter', { name: telling.own.find(`parameters.${id}`) ?? id, value }),
  );
}

function computed(telling: Telling): readonly string[] {
  return telling.service.computed.map(({ id, is }) =>
    say(telling, 'computedIs', {
      name: telling.own.find(`computed.${id}`) ?? id,
      is: condition(telling, is),
    }),
  );
}
