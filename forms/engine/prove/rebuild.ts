import type { Tree } from '../feel/model.ts';
import { isTree } from './reads.ts';

/** The tree with changed parts; the same object where nothing changed, so that it is known again. */
export function rebuild(tree: Tree, change: (part: Tree) => Tree): Tree {
  const made = { isChanged: false };
  const changed = (part: unknown): unknown => {
    if (!isTree(part)) return part;
    const after = change(part);
    made.isChanged ||= after !== part;
    return after;
  };
  const members = Object.entries(tree).map(([key, member]: [string, unknown]) => [
    key,
    Array.isArray(member) ? member.map(changed) : changed(member),
  ]);
  // The members keep their names and kinds, so it is a tree of the same node.
  return made.isChanged ? (Object.fromEntries(members) as Tree) : tree;
}
