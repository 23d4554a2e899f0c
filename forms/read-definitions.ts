import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFinding } from './engine/describe-finding.ts';
import { readTextFile } from './read-text-file.ts';

/** A definition as it lies in a folder of services; `folder` is the name of its own. */
export type DefinitionFile = { readonly file: string; readonly folder: string; readonly text: string };

export type Read = { readonly files: readonly DefinitionFile[]; readonly findings: readonly FileFinding[] };

const NAME = 'service.yaml';

/** Reads `<folder>/<service>/service.yaml` of every service. Throws what the file system has against the folder. */
export function readDefinitions(folder: string): Read {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .sort();
  const there = names.filter((name) => existsSync(join(folder, name, NAME)));
  const read = there.map((name) => readOne(folder, name));
  const misnamed = names.filter((name) => !there.includes(name)).flatMap((name) => misnamedIn(folder, name));
  return {
    files: read.flatMap(({ files }) => files),
    findings: [
      ...read.flatMap(({ findings }) => findings),
      ...misnamed,
      ...(there.length + misnamed.length === 0 ? [finding(folder, 'no-services', {})] : []),
    ],
  };
}

function readOne(parent: string, folder: string): Read {
  const file = join(parent, folder, NAME);
  const read = readTextFile(file);
  return read.ok
    ? { files: [{ file, folder, text: read.text }], findings: [] }
    : { files: [], findings: [read.finding] };
}

/** A definition under another name would be passed over without a word. */
function misnamedIn(parent: string, folder: string): readonly FileFinding[] {
  const path = join(parent, folder);
  if (!existsSync(path)) return [];
  const found = entriesOf(path).filter((name) => /\.ya?ml$/i.test(name));
  return found.slice(0, 1).map((name) => finding(join(path, name), 'wrong-file-name', { name }));
}

/** A link may lead to a file. */
function entriesOf(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function finding(file: string, code: string, params: FileFinding['params']): FileFinding {
  return { file, code, params, line: 1, column: 1 };
}
