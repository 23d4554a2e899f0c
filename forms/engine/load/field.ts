import { closest } from '../closest.ts';
import { isContent } from '../fields/content.ts';
import { typeOfField } from '../fields/index.ts';
import type { Field, FieldType } from '../model.ts';
import { AUTOCOMPLETE, readAutocomplete } from './autocomplete.ts';
import { readCondition } from './expression.ts';
import { idShapes, readName } from './identifier.ts';
import { EXPRESSION, FLAG, TEXT, wholeNumber, type Keys, type Shapes } from './keys.ts';
import { kindReaders } from './field-kinds.ts';
import { pathKey, type GrowingScope, type Loading } from './loading.ts';
import { entriesOf, flagOf, integerOf, oneOf, scalarOf, textOf, type Entries } from './shape.ts';
import { report, type Node } from './source.ts';

const TYPES = Object.keys(kindReaders) as [FieldType, ...FieldType[]]; // the table has an entry for each type
/** What stands behind the keys that all fields have. */
export const commonKeys: Shapes = {
  id: idShapes.name,
  when: EXPRESSION,
  optional: FLAG,
  purpose: TEXT,
  number: wholeNumber(),
  fim: TEXT,
  autocomplete: AUTOCOMPLETE,
};
const PEEK: Keys = { needed: {}, allowed: { type: TEXT } };

/** The keys of a field of this type: those that all have, and its own. */
export function fieldKeys(type: FieldType): Keys {
  const { needed, allowed } = kindReaders[type];
  const { id = TEXT, ...rest } = commonKeys;
  return {
    needed: { id, type: { const: type }, ...needed },
    allowed: { ...rest, ...allowed },
  };
}

/** One field; afterwards its name may be used by what stands below it. */
export function readField(given: Loading, node: Node, scope: GrowingScope): Field {
  const known = typeOf(given, node);
  const [type, loading] = known === null ? (['text', silent(given)] as const) : [known, given];
  const { source } = loading;
  const entries = entriesOf(source, node, fieldKeys(type));
  const id = readName(source, entries.get('id'), loading.taken.answer);
  const special = kindReaders[type].read(loading, { entries, scope });
  const field: Field = {
    id,
    when: readCondition(source, entries.get('when'), scope),
    optional: flagOf(source, entries.get('optional')),
    purpose: readPurpose(loading, node, { entries, type }),
    number: entries.has('number') ? integerOf(source, entries.get('number'), { fallback: 0 }) : null,
    fim: entries.has('fim') ? textOf(source, entries.get('fim')) : null,
    autocomplete: isContent({ type })
      ? null
      : readAutocomplete(source, { node, asked: { id, ...special }, written: entries.get('autocomplete') }),
    at: source.positionOf(node),
    ...special,
  };
  if (!isContent({ type })) declare(loading, scope, field);
  return field;
}

/** What keys there may be depends on the type, so it is read first. `null`: it is unknown, which is reported. */
function typeOf({ source }: Loading, node: Node): FieldType | null {
  const written = entriesOf({ ...source, findings: [] }, node, PEEK).get('type');
  if (written === undefined) return 'text';
  const before = source.findings.length;
  const type = oneOf(source, written, TYPES);
  return source.findings.length === before ? type : null;
}

/** Of a field of unknown type nothing else can be said to be wrong. */
function silent(loading: Loading): Loading {
  return { ...loading, source: { ...loading.source, findings: [] } };
}

function readPurpose(
  { source, purposes }: Loading,
  node: Node,
  { entries, type }: { readonly entries: Entries; readonly type: FieldType },
): string {
  const written = entries.get('purpose');
  if (isContent({ type })) return '';
  if (scalarOf(source, written) === undefined) {
    report(source, { node }, ['missing-key', { key: 'purpose' }]);
    return '';
  }
  const purpose = textOf(source, written);
  if (!purposes.has(purpose)) {
    report(source, { node: written ?? null }, [
      'unknown-purpose',
      { purpose, meant: closest(purpose, [...purposes]) },
    ]);
  }
  return purpose;
}

function declare({ order, pages }: Loading, scope: GrowingScope, field: Field): void {
  const path = [...scope.path, field.id];
  scope.names[field.id] = { type: typeOfField(field), path };
  order.set(pathKey(path), pages.count);
}
