import { closest } from '../closest.ts';
import type { Codelist, Field } from '../model.ts';
import { findEntry } from '../search-codelist.ts';
import { comparedTexts, type ComparedText } from './compared-texts.ts';
import type { Placed } from './finding.ts';
import type { Form, YamlPath } from './form.ts';

/** What can be said of a definition without trying answers. */
export function declarationFindings(form: Form): readonly Placed[] {
  const ofComputed = form.service.computed.map(({ is }) => is.tree);
  const compared = [...form.trees, ...ofComputed].flatMap((tree) => comparedTexts(tree));
  const ofFields = fieldsOf(form).flatMap((placed) => [
    ...forcedAnswers(form, placed),
    ...unknownCodes(form, placed, compared),
  ]);
  return [...unusedPurposes(form), ...ofFields];
}

type PlacedField = { readonly field: Field; readonly path: YamlPath };

function fieldsOf({ pages }: Form): readonly PlacedField[] {
  return pages.flatMap(({ page, path }) =>
    page.fields.map((field, index) => ({ field, path: [...path, 'fields', index] })),
  );
}

function forcedAnswers({ service: { purposes } }: Form, { field, path }: PlacedField): readonly Placed[] {
  const isForced = purposes[field.purpose]?.voluntary === true && !field.optional;
  return isForced
    ? [{ code: 'voluntary-needed', params: { field: field.id, purpose: field.purpose }, path }]
    : [];
}

/** A purpose for which nothing is asked would still stand in the privacy notice. */
function unusedPurposes(form: Form): readonly Placed[] {
  const used = new Set(fieldsOf(form).map(({ field }) => field.purpose));
  return Object.keys(form.service.purposes)
    .filter((purpose) => !used.has(purpose))
    .map((purpose) => ({ code: 'unused-purpose', params: { purpose }, path: ['purposes', purpose] }));
}

/** Codes that conditions compare with an official list which does not hold them. */
function unknownCodes(
  { questions, context: { codelists } }: Form,
  { field, path }: PlacedField,
  compared: readonly ComparedText[],
): readonly Placed[] {
  const unknown = new Map<string, Codelist>();
  for (const { path: names, text } of compared) {
    // The names before it are those of lists; one of its parts may be called like another question.
    const at = names.findIndex((name) => questions.get(name)?.of.is === 'field');
    if (names[at] !== field.id) continue;
    const list = codelists[listOf(field, names.slice(at + 1).join('.')) ?? ''];
    if (list && findEntry(list, text) === null) unknown.set(text, list);
  }
  return [...unknown].map(([code, list]) => ({
    code: 'unknown-code',
    params: { value: code, list: list.id, meant: nearest(code, list) },
    path: [...path, 'list'],
  }));
}

const LISTS_OF_ADDRESS: Readonly<Record<string, string>> = { staat: 'staat', ags: 'gemeinde' };

/** The official list from which an answer's part comes; '' is the whole. */
function listOf(field: Field, part: string): string | null {
  if (field.type === 'address') return LISTS_OF_ADDRESS[part] ?? null;
  const listed = field.type === 'register-number' ? 'gericht' : '';
  return 'list' in field && part === listed ? field.list : null;
}

function nearest(code: string, { entries }: Codelist): string {
  return closest(code, entries.map((entry) => entry.code)); // prettier-ignore
}
