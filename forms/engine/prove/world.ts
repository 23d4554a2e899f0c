import type { Tree, Type } from '../feel/model.ts';
import { GIVEN_LEVELS } from '../load/trust.ts';
import type { Context } from '../model.ts';
import type { Domain } from './asked.ts';
import { numbersIn } from './domain-numbers.ts';
import { allParts, readsOf } from './reads.ts';

/** What the portal itself says of people, of which not everything can be that has a name. */
const GIVEN: Readonly<Record<string, Domain>> = { 'identity.level': { values: GIVEN_LEVELS, covers: 'all' } };

/** What conditions read beside answers, by path: the channel, the level of identity, the authority's parameters. */
export function worldOf(
  trees: readonly Tree[],
  questions: { readonly has: (name: string) => boolean },
): ReadonlyMap<string, Domain> {
  const found = new Map<string, Domain>();
  for (const tree of trees) {
    const reads = new Set(readsOf(tree).map((path) => path.join('.')));
    for (const part of allParts(tree)) {
      if (part.node !== 'path' || part.names[0] === 'item' || questions.has(part.names[0] ?? '')) continue;
      const key = part.names.join('.');
      if (reads.has(key)) found.set(key, GIVEN[key] ?? domainOf(part.type, allTrees(trees, key)));
    }
  }
  return found;
}

/** A context in which these things of the world are so. */
export function contextWith(context: Context, world: ReadonlyMap<string, unknown>): Context {
  const at = (key: string, otherwise: unknown): unknown => (world.has(key) ? world.get(key) : otherwise);
  const parameters = [...world].filter(([key]) => key.startsWith('authority.'));
  // The values come from the types of these very names.
  return {
    ...context,
    channel: at('channel', context.channel) as Context['channel'],
    identity: { level: at('identity.level', context.identity.level) as Context['identity']['level'] },
    authority: {
      ...context.authority,
      ...(Object.fromEntries(
        parameters.map(([key, value]) => [key.slice('authority.'.length), value]),
      ) as Context['authority']),
    },
  };
}

function allTrees(trees: readonly Tree[], key: string): readonly Tree[] {
  return trees.filter((tree) => readsOf(tree).some((path) => path.join('.') === key));
}

function domainOf(type: Type, trees: readonly Tree[]): Domain {
  if (type.is === 'boolean') return { values: [true, false], covers: 'all' };
  const literals = trees.flatMap(allParts).flatMap((part) => (part.node === 'literal' ? [part.value] : []));
  if (type.is === 'number') {
    const near = numbersIn(literals).flatMap((number) => [number, number - 1, number + 1]);
    return { values: [...new Set([0, 1, ...near])], covers: 'some' };
  }
  if (type.is === 'string' && type.options) return { values: type.options, covers: 'all' };
  const texts = literals.flatMap((literal) =>
    'text' in literal && literal.is === type.is ? [literal.text] : [],
  );
  return { values: [...new Set(['Beispiel', ...texts])], covers: 'some' };
}
