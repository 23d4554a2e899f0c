import { isMap, isScalar, isSeq } from 'yaml';
import { closest } from '../closest.ts';
import type { Keys } from './keys.ts';
import { plain, report, type Node, type Source } from './source.ts';

/** The values of a mapping by key. */
export type Entries = ReadonlyMap<string, Node>;

/** The entries of a mapping. Unknown and missing keys are reported. */
export function entriesOf(source: Source, written: Node, keys: Keys): Entries {
  const node = plain(source, written);
  const entries = new Map<string, Node>();
  if (!isMap(node)) {
    report(source, { node: written }, ['wrong-kind', { wanted: 'mapping' }]);
    return entries;
  }
  const needed = Object.keys(keys.needed);
  const known = [...needed, ...Object.keys(keys.allowed)];
  for (const { key, value } of node.items) {
    const [name, at] = [isScalar(key) ? String(key.value) : '', key as Node];
    if (known.includes(name)) entries.set(name, value as Node);
    else
      report(source, { node: at }, [
        'unknown-key',
        { key: name, meant: closest(name, known), known: known.join(', ') },
      ]);
  }
  for (const key of needed) {
    if (!entries.has(key)) report(source, { node }, ['missing-key', { key }]);
  }
  return entries;
}

/** All entries of a mapping whose keys are ids. */
export function namedEntriesOf(source: Source, written: Node): readonly (readonly [Node, string, Node])[] {
  const node = plain(source, written);
  if (isMap(node)) {
    // The library leaves the types of keys and values open; what a document holds are nodes.
    return node.items.map(({ key, value }) => [
      key as Node,
      isScalar(key) ? String(key.value) : '',
      value as Node,
    ]);
  }
  if (written !== null) report(source, { node: written }, ['wrong-kind', { wanted: 'mapping' }]);
  return [];
}

/** The items of a sequence; none where it is missing. */
export function itemsOf(source: Source, written: Node | undefined): readonly Node[] {
  if (written === undefined) return [];
  const node = plain(source, written);
  if (isSeq(node)) return node.items.map((item) => item as Node);
  report(source, { node: written }, ['wrong-kind', { wanted: 'list' }]);
  return [];
}

/** A text. Numbers and truth values are not taken for one: they would lose leading zeros or change their spelling. */
export function textOf(source: Source, written: Node | undefined): string {
  const value = scalarOf(source, written);
  if (typeof value === 'string') return value;
  if (value !== undefined) report(source, { node: written ?? null }, ['wrong-kind', { wanted: 'text' }]);
  return '';
}

/** A whole number between the limits, or `fallback` where it is missing. */
export function integerOf(
  source: Source,
  written: Node | undefined,
  {
    fallback,
    min = 0,
    max = Number.MAX_SAFE_INTEGER,
  }: { readonly fallback: number; readonly min?: number; readonly max?: number },
): number {
  const value = scalarOf(source, written);
  if (value === undefined) return fallback;
  if (!Number.isSafeInteger(value))
    report(source, { node: written ?? null }, ['wrong-kind', { wanted: 'whole number' }]);
  else if (Number(value) < min || Number(value) > max) {
    report(source, { node: written ?? null }, ['out-of-range', { min, max }]);
  } else return Number(value);
  return fallback;
}

/** A number between the limits, or `fallback` where it is missing. */
export function numberOf(
  source: Source,
  written: Node | undefined,
  { fallback, min, max }: { readonly fallback: number; readonly min: number; readonly max: number },
): number {
  const value = scalarOf(source, written);
  if (value === undefined) return fallback;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    report(source, { node: written ?? null }, ['wrong-kind', { wanted: 'number' }]);
  } else if (value < min || value > max) {
    report(source, { node: written ?? null }, ['out-of-range', { min, max }]);
  } else return value;
  return fallback;
}

/** True or false; a missing one is false. */
export function flagOf(source: Source, written: Node | undefined): boolean {
  const value = scalarOf(source, written);
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  report(source, { node: written ?? null }, ['wrong-kind', { wanted: 'true or false' }]);
  return false;
}

/** One of the values; the first stands for a missing one. */
export function oneOf<T extends string>(
  source: Source,
  written: Node | undefined,
  values: readonly [T, ...T[]],
): T {
  if (written === undefined) return values[0];
  const text = textOf(source, written);
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  report(source, { node: written }, [
    'unknown-value',
    { value: text, meant: closest(text, values), known: values.join(', ') },
  ]);
  return values[0];
}

/** `undefined`: not written; `null` is a value that was left out behind its key. */
export function scalarOf(source: Source, written: Node | undefined): unknown {
  if (written === undefined) return undefined;
  const node = plain(source, written);
  return isScalar(node) ? node.value : null;
}
