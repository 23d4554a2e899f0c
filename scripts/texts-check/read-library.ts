import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Library, Text, TextFile } from './model.ts';

type Tree = { readonly [key: string]: Tree | string | readonly string[] };

/** Reads `<folder>/<language>/<name>.json`. The languages are those of the folder and `wanted`, the source first. */
export function readLibrary(folder: string, wanted: readonly string[] = []): Library {
  const own = existsSync(folder) ? subfoldersOf(folder) : [];
  const languages = [...new Set(['de', ...wanted, ...own])];
  return { folder, languages, files: own.flatMap((language) => filesOf(folder, language)) };
}

function subfoldersOf(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function filesOf(folder: string, language: string): readonly TextFile[] {
  const names = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'));
  return names.toSorted().map((name) => {
    const path = join(folder, language, name);
    // Texts are trees of strings and lists of strings; the walk below throws on anything else.
    const tree = JSON.parse(readFileSync(path, 'utf8')) as Tree;
    return { path, language, name: name.slice(0, -'.json'.length), texts: textsOf(tree) };
  });
}

/** All texts of a file with their keys. */
function textsOf(tree: Tree, above = ''): readonly Text[] {
  return Object.entries(tree).flatMap(([own, value]): readonly Text[] => {
    const key = above === '' ? own : `${above}.${own}`;
    if (typeof value === 'string') return [{ key, lines: [value] }];
    if (isList(value)) return [{ key, lines: value }];
    if (typeof value === 'object') return textsOf(value, key);
    throw new TypeError(`${key} is no text`);
  });
}

function isList(value: Tree | readonly string[]): value is readonly string[] {
  return Array.isArray(value);
}
