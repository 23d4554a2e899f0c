import type { SearchKind } from '../model.ts';
import type { Loading } from './loading.ts';
import { oneOf, type Entries } from './shape.ts';

/** As what the office finds the answer; `null` where nothing is written: then nobody can search for it. */
export function readSearch<Kind extends SearchKind>(
  { source }: Loading,
  entries: Entries,
  kind: Kind,
): Kind | null {
  const written = entries.get('search');
  return written === undefined ? null : oneOf(source, written, [kind]);
}
