import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefinitionError } from './definition-error.ts';
import type { FileFinding } from './engine/describe-finding.ts';
import { loadService } from './engine/load.ts';
import type { Codelist, Codelists, Service } from './engine/model.ts';
import { checkPublished } from './published.ts';
import { readDefinitions, type DefinitionFile } from './read-definitions.ts';
import { checkVersions, newestFirst, type Loaded } from './versions.ts';

/** All services of the portal. */
export type LoadedCatalogue = {
  readonly services: readonly Service[];
  /** The same with their files. */
  readonly definitions: readonly Loaded[];
  /** The version asked for, or the newest; `null` when there is none. */
  readonly find: (id: string, version?: string) => Service | null;
  readonly codelists: Codelists;
};

/** The folders that hold one folder for each service, and the folder of the code lists. */
export type Where = { readonly folders: readonly string[]; readonly codelistFolder: string };

/** Reads `<folder>/<service>/service.yaml` of every folder and `<codelistFolder>/*.json`. Throws `DefinitionError`. */
export function loadCatalogue({ folders, codelistFolder }: Where): LoadedCatalogue {
  const codelists = loadCodelists(codelistFolder);
  const read = folders.map(readDefinitions);
  const loaded = read.flatMap(({ files }) => files).map((file) => load(file, Object.keys(codelists)));
  const definitions = loaded.flatMap(({ file, service }) => (service ? [{ file, service }] : []));
  const findings = [
    ...read.flatMap((each) => each.findings),
    ...loaded.flatMap((each) => each.findings),
    ...duplicates(loaded),
    ...checkVersions(definitions),
    ...folders.flatMap((folder) => checkPublished(folder, definitions)),
  ];
  if (findings.length > 0) throw new DefinitionError(findings);
  const services = definitions.map(({ service }) => service).sort(newestFirst);
  const find = (id: string, version?: string): Service | null =>
    services.find((service) => service.id === id && (version === undefined || service.version === version)) ??
    null;
  return { services, definitions, find, codelists };
}

type LoadedFile = {
  readonly file: string;
  readonly service: Service | null;
  readonly findings: readonly FileFinding[];
};

function load({ file, folder, text }: DefinitionFile, codelists: readonly string[]): LoadedFile {
  const hash = createHash('sha256').update(text).digest('hex');
  const result = loadService({ text, hash, codelists });
  if (!result.ok)
    return { file, service: null, findings: result.findings.map((finding) => ({ ...finding, file })) };
  const { service } = result;
  const isNamed = service.id === folder || folder.startsWith(`${service.id}@`);
  return {
    file,
    service,
    findings: isNamed ? [] : [atStart(file, 'wrong-service', { id: service.id, folder })],
  };
}

/** Two definitions of one version would leave it open which of them a submission is bound to. */
function duplicates(loaded: readonly LoadedFile[]): readonly FileFinding[] {
  const seen = new Map<string, string>();
  return loaded.flatMap(({ file, service }) => {
    if (!service) return [];
    const key = `${service.id} ${service.version}`;
    const first = seen.get(key);
    seen.set(key, first ?? file);
    return first === undefined ? [] : [atStart(file, 'duplicate-version', { version: key, first })];
  });
}

function atStart(file: string, code: string, params: FileFinding['params']): FileFinding {
  return { file, code, params, line: 1, column: 1 };
}

/** Our own files, made by the import of code lists, whose shape the tests of the lists hold. */
function loadCodelists(folder: string): Codelists {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const lists = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Codelist);
  return Object.fromEntries(lists.map((list) => [list.id, list]));
}
