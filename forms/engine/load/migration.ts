import type { Migration } from '../model.ts';
import { TEXT, VERSION, listOf, mapOf, mappingOf, textLike, type Keys } from './keys.ts';
import { entriesOf, itemsOf, namedEntriesOf, textOf, type Entries } from './shape.ts';
import { report, type Node, type Source } from './source.ts';

const NAMES = mapOf(TEXT);
const KEYS: Keys = {
  needed: { from: textLike(VERSION) },
  allowed: { renamed: NAMES, options: mapOf(NAMES), dropped: listOf(TEXT) },
};
/** What stands behind `migration`. */
export const MIGRATION = mappingOf(KEYS);

/** Reads how the answers of the version before become answers of this one; `null` for a first version. */
export function readMigration(source: Source, node: Node | undefined): Migration | null {
  if (node === undefined) return null;
  const entries = entriesOf(source, node, KEYS);
  return {
    from: readVersion(source, entries),
    renamed: readNames(source, entries.get('renamed') ?? null),
    options: Object.fromEntries(
      namedEntriesOf(source, entries.get('options') ?? null).map(([, id, names]) => [
        id,
        readNames(source, names),
      ]),
    ),
    dropped: itemsOf(source, entries.get('dropped')).map((item) => textOf(source, item ?? undefined)),
    at: source.positionOf(node),
  };
}

function readVersion(source: Source, entries: Entries): string {
  const node = entries.get('from');
  const text = textOf(source, node);
  if (text !== '' && !VERSION.test(text)) {
    report(source, { node: node ?? null }, ['bad-version', { text }]);
  }
  return text;
}

function readNames(source: Source, node: Node): Readonly<Record<string, string>> {
  return Object.fromEntries(
    namedEntriesOf(source, node).map(([, old, name]) => [old, textOf(source, name ?? undefined)]),
  );
}
