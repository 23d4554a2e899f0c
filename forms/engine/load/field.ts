import { closest } from '../closest.ts';
import { typeOfField } from '../fields/index.ts';
import type { Field, FieldType } from '../model.ts';
import { readAutocomplete } from './autocomplete.ts';
import { readCondition } from './expression.ts';
import { readName } from './identifier.ts';
import { kindReaders } from './field-kinds.ts';
import { pathKey, type GrowingScope, type Loading } from './loading.ts';
import { entriesOf, flagOf, integerOf, oneOf, scalarOf, textOf, type Entries } from './shape.ts';
import { report, type Node } from './source.ts';

const TYPES = Object.keys(kindReaders) as [FieldType, ...FieldType[]]; // the table has an entry for each type
const COMMON = ['when', 'optional', 'purpose', 'number', 'fim', 'autocomplete'];

/** One field; afterwards its name may be used by what stands below it. */
export function readField(loading: Loading, node: Node, scope: GrowingScope): Field {
  const { source } = loading;
  const type = typeOf(loading, node);
  const reader = kindReaders[type];
  const entries = entriesOf(source, node, {
    needed: ['id', 'type', ...reader.needed],
    allowed: [...COMMON, ...reader.allowed],
  });
  const id = readName(source, entries.get('id'), loading.taken.answer);
  const special = reader.read(loading, { entries, scope, id });
  const field: Field = {
    id,
    when: readCondition(source, entries.get('when'), scope),
    optional: flagOf(source, entries.get('optional')),
    purpose: readPurpose(loading, node, { entries, type }),
    number: entries.has('number') ? integerOf(source, entries.get('number'), { fallback: 0 }) : null,
    fim: entries.has('fim') ? textOf(source, entries.get('fim')) : null,
    autocomplete:
      type === 'notice' ? null : readAutocomplete(source, { node, id, written: entries.get('autocomplete') }),
    at: source.positionOf(node),
    ...special,
  };
  if (type !== 'notice') declare(loading, scope, field);
  return field;
}

/** What to do with a definition's type decides which keys there may be, so it is read first. */
function typeOf({ source }: Loading, node: Node): FieldType {
  const written = entriesOf({ ...source, findings: [] }, node, { needed: [], allowed: ['type'] }).get('type');
  return written === undefined ? 'text' : oneOf(source, written, TYPES);
}

function readPurpose(
  { source, purposes }: Loading,
  node: Node,
  { entries, type }: { readonly entries: Entries; readonly type: FieldType },
): string {
  const written = entries.get('purpose');
  if (type === 'notice') return '';
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
