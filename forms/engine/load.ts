import type { Finding } from './load/model.ts';
import { readService } from './load/service.ts';
import { openSource } from './load/source.ts';
import type { Service } from './model.ts';

export type { Finding };

export type Loaded =
  | { readonly ok: true; readonly service: Service }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The text of a definition, its SHA-256 (hex) and the names of the code lists that exist. */
export type Definition = {
  readonly text: string;
  readonly hash: string;
  readonly codelists: readonly string[];
};

/** Reads a YAML definition into a checked service, or says all that is wrong, and where. */
export function loadService({ text, hash, codelists }: Definition): Loaded {
  const source = openSource(text);
  if (source.findings.length > 0) return { ok: false, findings: source.findings };
  const service = readService(source, { hash, codelists });
  if (source.findings.length === 0) return { ok: true, service };
  return {
    ok: false,
    findings: eachOnce(source.findings).sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** A file that is empty lacks everything, which several readers notice. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
