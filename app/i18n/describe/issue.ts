import { isDocumentField } from '#forms/engine/fields/file.ts';
import type { Field, Issue } from '#forms/engine/model.ts';
import { formatDate, formatNumber, formatSize } from '../format.ts';
import type { Language } from '../view.ts';
import type { Values, Words } from '../words.ts';
import { namesOfTypes } from './file-types.ts';
import { optionLabel, shortLabel } from './labels.ts';

/** The sentence that says how to mend it. The service's own sentence wins over the portal's. */
export function describeIssue(words: Words, service: string, { field, issue }: Finding): string {
  const own = words.service(service);
  if (issue.rule !== null) return own.say(`rules.${issue.rule}`, valuesOf(words.language, issue));
  const values = {
    label: labelOf(words, service, { field, issue }),
    ...limitsOf(words.language, { field, issue }),
    ...valuesOf(words.language, issue),
    ...optionsOf(words, service, { field, issue }),
  };
  const sentence =
    own.find(`fields.${issue.field}.errors.${issue.code}`, values) ??
    keysOf(field, issue)
      .map((key) => words.find(key, values))
      .find((text) => text !== null);
  return sentence ?? words.say('validation:any', values);
}

type Finding = { readonly field: Field | undefined; readonly issue: Issue };

/** From the most special to the most general text. */
function keysOf(field: Field | undefined, { code, part }: Issue): readonly string[] {
  return [part?.split('.').at(-1), field?.type, 'any']
    .filter((kind) => kind !== undefined)
    .map((kind) => `validation:issues.${code}.${kind}`);
}

/** A line of an address is named by itself; the part of another answer needs the answer's name, too. */
function labelOf(words: Words, service: string, { field, issue }: Finding): string {
  const [part] = (issue.part ?? '').split('.');
  const line = words.find(`common:address.${part ?? ''}`);
  if (line !== null) return line;
  const label = field === undefined ? issue.field : shortLabel(words.service(service), field);
  const name = words.find(`common:parts.${part ?? ''}`);
  return name === null ? label : words.say('common:partOf', { label, part: name });
}

/** Documents are judged where nobody knows words; the limits stand in the definition. */
function limitsOf(language: Language, { field, issue }: Finding): Values {
  if (field === undefined || !isDocumentField(field)) return {};
  return {
    max: issue.code === 'file-too-many' ? field.many : formatSize(language, field.max),
    types: namesOfTypes(language, field.accept),
  };
}

/** Options are named as they stand on the page. */
function optionsOf(words: Words, service: string, { field, issue }: Finding): Values {
  if (field?.type !== 'choices' || issue.code !== 'exclusive-option') return {};
  const own = words.service(service);
  return Object.fromEntries(
    Object.entries(issue.params).map(([name, id]) => [name, optionLabel(own, field.id, String(id)) ?? id]),
  );
}

const isoDate = /^\d{4}(-\d{2}){0,2}$/;

/** Numbers and dates as people of this language write them. */
function valuesOf(language: Language, { params }: Issue): Values {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(language, value)]));
}

function written(language: Language, value: string | number): string {
  if (typeof value === 'number') return formatNumber(language, value);
  return isoDate.test(value) ? formatDate(language, value) : value;
}
