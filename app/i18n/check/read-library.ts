import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DefinitionError } from '#forms/definition-error.ts';
import { readJsonFile } from '#forms/read-json-file.ts';
import type { Library, Text, TextFile } from './model.ts';

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
    const read = readJsonFile(path);
    if (!read.ok) throw new DefinitionError([read.finding]);
    return { path, language, name: name.slice(0, -'.json'.length), texts: textsOf(path, read.value) };
  });
}

/** All texts of a file with their keys: a tree of strings and lists of strings. */
function textsOf(path: string, tree: object, above = ''): readonly Text[] {
  return Object.entries(tree).flatMap(([own, value]: [string, unknown]): readonly Text[] => {
    const key = above === '' ? own : `${above}.${own}`;
    if (typeof value === 'string') return [{ key, lines: [value] }];
    if (isList(value)) return [{ key, lines: value }];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return textsOf(path, value, key);
    throw new DefinitionError([{ file: path, code: 'no-text', params: { key }, line: 1, column: 1 }]);
  });
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((line) => typeof line === 'string');
}
