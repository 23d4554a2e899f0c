import type { Codelists, Service } from './engine/model.ts';
import type { Finding } from './engine/load.ts';

/** All services of the portal. */
export type LoadedCatalogue = {
  readonly services: readonly Service[];
  /** The version asked for, or the newest; `null` when there is none. */
  readonly find: (id: string, version?: string) => Service | null;
  readonly codelists: Codelists;
};

/** One or more definitions are wrong. The message names files and places only; texts are given by `code`. */
export class DefinitionError extends Error {
  readonly code = 'definition';
  readonly findings: readonly (Finding & { readonly file: string })[];

  constructor(findings: readonly (Finding & { readonly file: string })[]) {
    super(findings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`).join('\n'));
    this.name = 'DefinitionError';
    this.findings = findings;
  }
}

/** Reads `<folder>/<service>/service.yaml` of every folder and `<codelistFolder>/*.json`. */
export function loadCatalogue(_where: {
  readonly folders: readonly string[];
  readonly codelistFolder: string;
}): LoadedCatalogue {
  throw new Error('not filled in');
}
