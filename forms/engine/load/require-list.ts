import { closest } from '../closest.ts';
import type { Loading } from './loading.ts';
import { report, type Node } from './source.ts';

/** Reports at the node when there is no such code list. */
export function requireList({ source, codelists }: Loading, node: Node, list: string): void {
  if (codelists.includes(list)) return;
  report(source, { node }, [
    'unknown-codelist',
    { list, meant: closest(list, codelists), known: codelists.join(', ') },
  ]);
}
