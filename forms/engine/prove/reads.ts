import type { Expression, Tree } from '../feel/model.ts';

/** A path of names that a tree looks at, e.g. `gesellschafter.anteil`. */
export type Path = readonly string[];

/** A name that `some` or `every` has bound, to the items of a list or to something that is no answer. */
export type Bound = { readonly name: string; readonly path: Path | null; readonly outer: Bound | null };

const known = new WeakMap<Tree, readonly Path[]>();

/** All paths that a tree reads, each once; the variable of `some` and `every` stands for the items of its list. */
export function readsOf(tree: Tree): readonly Path[] {
  const found = known.get(tree);
  if (found) return found;
  const paths = new Map<string, Path>();
  gather(tree, null, (path) => paths.set(path.join('.'), path));
  const reads = [...paths.values()];
  known.set(tree, reads);
  return reads;
}

/** The parts of a tree, for walks. */
export function partsOf(tree: Tree): readonly Tree[] {
  const members: readonly unknown[] = Object.values(tree).flat();
  return members.filter(isTree);
}

/** A tree and everything in it. */
export function allParts(tree: Tree): readonly Tree[] {
  return [tree, ...partsOf(tree).flatMap(allParts)];
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'node' in value;
}

export function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'tree' in value && 'source' in value;
}

function gather(tree: Tree, bound: Bound | null, add: (path: Path) => void): void {
  if (tree.node === 'path') {
    const path = resolveBound(tree.names, bound);
    if (path) add(path);
    return;
  }
  if (tree.node !== 'some' && tree.node !== 'every') {
    for (const part of partsOf(tree)) gather(part, bound, add);
    return;
  }
  gather(tree.list, bound, add);
  gather(tree.satisfies, bind(tree, bound), add);
}

/** The names as they are bound inside `satisfies`. */
export function bind(
  { name, list }: Extract<Tree, { readonly node: 'some' | 'every' }>,
  bound: Bound | null,
): Bound {
  return { name, path: list.node === 'path' ? resolveBound(list.names, bound) : null, outer: bound };
}

/** `null`: the name is bound to something that is no answer. */
export function resolveBound(names: Path, bound: Bound | null): Path | null {
  for (let at = bound; at; at = at.outer) {
    if (at.name === names[0]) return at.path && [...at.path, ...names.slice(1)];
  }
  return names;
}
