import { closest } from '../closest.ts';
import type { Codelist, Field } from '../model.ts';
import { findEntry } from '../search-codelist.ts';
import { atomsByQuestion } from './atoms.ts';
import type { Placed } from './finding.ts';
import type { Form, YamlPath } from './form.ts';
import { allParts } from './reads.ts';

/** What can be said of a definition without trying answers. */
export function declarationFindings(form: Form): readonly Placed[] {
  return [...unusedPurposes(form), ...fieldsOf(form).flatMap((placed) => fieldFindings(form, placed))];
}

type PlacedField = { readonly field: Field; readonly path: YamlPath };

function fieldsOf({ pages }: Form): readonly PlacedField[] {
  return pages.flatMap(({ page, path }) =>
    page.fields.map((field, index) => ({ field, path: [...path, 'fields', index] })),
  );
}

function fieldFindings(form: Form, { field, path }: PlacedField): readonly Placed[] {
  const { purposes } = form.service;
  const isForced = purposes[field.purpose]?.voluntary === true && !field.optional;
  const forced: readonly Placed[] = isForced
    ? [{ code: 'voluntary-needed', params: { field: field.id, purpose: field.purpose }, path }]
    : [];
  return [...forced, ...unknownCodes(form, { field, path })];
}

/** A purpose for which nothing is asked would still stand in the privacy notice. */
function unusedPurposes(form: Form): readonly Placed[] {
  const used = new Set(fieldsOf(form).map(({ field }) => field.purpose));
  return Object.keys(form.service.purposes)
    .filter((purpose) => !used.has(purpose))
    .map((purpose) => ({ code: 'unused-purpose', params: { purpose }, path: ['purposes', purpose] }));
}

/** Codes that conditions compare with an official list which does not hold them. */
function unknownCodes(form: Form, { field, path }: PlacedField): readonly Placed[] {
  const list = field.type === 'codelist' ? form.context.codelists[field.list] : undefined;
  if (!list) return [];
  const atoms = atomsByQuestion(form).get(field.id) ?? [];
  const codes = new Set(atoms.flatMap(allParts).flatMap((part) => (part.node === 'literal' && part.value.is === 'string' ? [part.value.text] : []))); // prettier-ignore
  return [...codes]
    .filter((code) => findEntry(list, code) === null)
    .map((code) => ({
      code: 'unknown-code',
      params: { value: code, list: list.id, meant: nearest(code, list) },
      path: [...path, 'list'],
    }));
}

function nearest(code: string, { entries }: Codelist): string {
  return closest(code, entries.map((entry) => entry.code)); // prettier-ignore
}
