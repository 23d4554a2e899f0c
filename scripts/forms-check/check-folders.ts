import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefinitionError, loadCatalogue } from '#forms/catalogue.ts';
import type { Describable } from '#forms/engine/describe-finding.ts';
import type { Codelists, Context, Service } from '#forms/engine/model.ts';
import { proveService } from '#forms/engine/prove/findings.ts';

/** A finding and the file it is in. */
export type FileFinding = Describable & { readonly file: string };

/** What was checked: each definition with the number of its proofs, and all findings. */
export type Checked = {
  readonly services: readonly { readonly file: string; readonly proofs: number }[];
  readonly findings: readonly FileFinding[];
};

/** Loads and proves all services in the folders, as of this day (ISO). What cannot be loaded is not proved. */
export function checkFolders(folders: readonly string[], today: string): Checked {
  try {
    const { services, codelists } = loadCatalogue({ folders, codelistFolder: 'forms/codelists' });
    const files = filesByHash(folders);
    const proved = services.map((service) =>
      proveFile(service, files.get(service.hash), contextOn(today, codelists)),
    );
    return {
      services: proved.map(({ file, proofs }) => ({ file, proofs })),
      findings: proved.flatMap(({ findings }) => findings),
    };
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return { services: [], findings: error.findings };
  }
}

/** The world of the proofs: nobody has signed in, no authority has set anything. */
export function contextOn(today: string, codelists: Codelists): Context {
  return {
    today,
    now: `${today}T12:00:00`,
    channel: 'web',
    identity: { level: 'none' },
    authority: {},
    codelists,
  };
}

type DefinitionFile = { readonly file: string; readonly text: string };

function proveFile(service: Service, found: DefinitionFile | undefined, context: Context) {
  const { file, text } = found ?? { file: service.id, text: '' };
  const { findings, proofs } = proveService(service, text, context);
  return { file, proofs, findings: findings.map((finding) => ({ ...finding, file })) };
}

/** A service knows the hash of its definition, not where it stands. */
function filesByHash(folders: readonly string[]): ReadonlyMap<string, DefinitionFile> {
  const files = folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, 'service.yaml')))
    .filter((file) => existsSync(file));
  return new Map(
    files.map((file) => {
      const text = readFileSync(file, 'utf8');
      return [createHash('sha256').update(text).digest('hex'), { file, text }];
    }),
  );
}
