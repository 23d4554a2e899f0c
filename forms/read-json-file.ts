import { findJsonFault } from './engine/json-fault.ts';
import type { FileFinding } from './engine/describe-finding.ts';
import { readTextFile } from './read-text-file.ts';

export type JsonFile =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly finding: FileFinding };

/** Reads a file with one JSON object that an authority wrote; says where it is none. */
export function readJsonFile(file: string): JsonFile {
  const read = readTextFile(file);
  if (!read.ok) return read;
  const broken = (code: string, offset: number): JsonFile => ({
    ok: false,
    finding: { file, code, params: {}, ...positionIn(read.text, offset) },
  });
  const fault = findJsonFault(read.text);
  if (fault !== null) return broken('broken-json', fault);
  const value: unknown = JSON.parse(read.text);
  if (!isObject(value)) return broken('no-json-object', read.text.search(/\S/));
  return { ok: true, value };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function positionIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, Math.max(0, offset)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
