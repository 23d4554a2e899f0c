import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFinding, type FindingTexts } from './engine/describe-finding.ts';
import { loadService, type Finding } from './engine/load.ts';
import type { Codelist, Codelists, Service } from './engine/model.ts';
import { checkPublished } from './published.ts';
import { checkVersions, newestFirst } from './versions.ts';

/** All services of the portal. */
export type LoadedCatalogue = {
  readonly services: readonly Service[];
  /** The version asked for, or the newest; `null` when there is none. */
  readonly find: (id: string, version?: string) => Service | null;
  readonly codelists: Codelists;
};

/** A finding and the file it is in. */
export type FileFinding = Finding & { readonly file: string };

/** One or more definitions are wrong. The message says for each finding where it is and what to do. */
export class DefinitionError extends Error {
  readonly code = 'definition';
  readonly findings: readonly FileFinding[];

  constructor(findings: readonly FileFinding[], texts: FindingTexts) {
    super(findings.map((finding) => describeFinding(finding, texts)).join('\n'));
    this.name = 'DefinitionError';
    this.findings = findings;
  }
}

/** The folders that hold one folder for each service, the folder of the code lists, and the words for findings. */
export type Where = {
  readonly folders: readonly string[];
  readonly codelistFolder: string;
  readonly findingTexts?: string;
};

/** Operators read English, as in the portal's other messages at start. */
const ENGLISH = 'locales/en/findings.json';

/** Reads `<folder>/<service>/service.yaml` of every folder and `<codelistFolder>/*.json`. Throws `DefinitionError`. */
export function loadCatalogue({ folders, codelistFolder, findingTexts = ENGLISH }: Where): LoadedCatalogue {
  const codelists = loadCodelists(codelistFolder);
  const loaded = folders.flatMap(definitionsIn).map((definition) => load(definition, Object.keys(codelists)));
  const whole = loaded.flatMap(({ file, service }) => (service ? [{ file, service }] : []));
  const findings = [
    ...loaded.flatMap((each) => each.findings),
    ...duplicates(loaded),
    ...checkVersions(whole),
    ...folders.flatMap((folder) => checkPublished(folder, whole)),
  ];
  if (findings.length > 0) {
    // Our own file: one sentence for each code.
    throw new DefinitionError(findings, JSON.parse(readFileSync(findingTexts, 'utf8')) as FindingTexts);
  }
  const services = whole.map(({ service }) => service).sort(newestFirst);
  const find = (id: string, version?: string): Service | null =>
    services.find((service) => service.id === id && (version === undefined || service.version === version)) ??
    null;
  return { services, find, codelists };
}

type DefinitionFile = { readonly file: string; readonly folder: string };
type LoadedFile = {
  readonly file: string;
  readonly service: Service | null;
  readonly findings: readonly FileFinding[];
};

function definitionsIn(folder: string): readonly DefinitionFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => ({ folder: name, file: join(folder, name, 'service.yaml') }))
    .filter(({ file }) => existsSync(file))
    .sort((left, right) => (left.file < right.file ? -1 : 1));
}

function load({ file, folder }: DefinitionFile, codelists: readonly string[]): LoadedFile {
  const text = readFileSync(file, 'utf8');
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

function atStart(file: string, code: Finding['code'], params: Finding['params']): FileFinding {
  return { file, code, params, line: 1, column: 1 };
}

/** Our own files, made by the import of code lists, whose shape the tests of the lists hold. */
function loadCodelists(folder: string): Codelists {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const lists = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Codelist);
  return Object.fromEntries(lists.map((list) => [list.id, list]));
}
