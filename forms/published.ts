import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DefinitionError } from './definition-error.ts';
import type { FileFinding } from './engine/describe-finding.ts';
import type { Service } from './engine/model.ts';
import { readJsonFile } from './read-json-file.ts';
import type { Loaded } from './versions.ts';

/**
 * The published versions of a folder, in its file `published.json`: by service and version the SHA-256 (hex) of the
 * definition. Drafts and cases are bound to them, so none of these may change or go.
 */
export type Published = Readonly<Record<string, Readonly<Record<string, string>>>>;

function readPublished(folder: string): Published {
  const file = fileOf(folder);
  if (!existsSync(file)) return {};
  const read = readJsonFile(file);
  if (!read.ok) throw new DefinitionError([read.finding]);
  // `publish` writes it; whoever changes it by hand makes versions out that do not exist, and is told so.
  return read.value as Published;
}

/** Whether this very definition was published, and so proved: its hash stands in the lock of its folder. */
export function isPublished({ file, service: { id, version, hash } }: Loaded): boolean {
  return readPublished(dirname(dirname(file)))[id]?.[version] === hash;
}

/** Adds the versions that stand in this folder, and says which are new. */
export function publish(folder: string, services: readonly Service[]): readonly string[] {
  const published = readPublished(folder);
  const added = services.filter(({ id, version }) => published[id]?.[version] === undefined);
  const all = added.reduce<Published>(
    (lock, { id, version, hash }) => ({ ...lock, [id]: { ...lock[id], [version]: hash } }),
    published,
  );
  writeFileSync(fileOf(folder), `${JSON.stringify(all, null, 2)}\n`);
  return added.map(({ id, version }) => `${id} ${version}`);
}

/** Published versions of a folder that are no longer what they were. */
export function checkPublished(folder: string, loaded: readonly Loaded[]): readonly FileFinding[] {
  return Object.entries(readPublished(folder)).flatMap(([id, versions]) =>
    Object.entries(versions).flatMap(([version, hash]): readonly FileFinding[] => {
      const there = loaded.find(({ service }) => service.id === id && service.version === version);
      if (!there) {
        const params = { version: `${id} ${version}`, folder: join(folder, `${id}@${version}`) };
        return [{ code: 'published-missing', params, file: fileOf(folder), line: 1, column: 1 }];
      }
      if (there.service.hash === hash) return [];
      return [{ code: 'published-changed', params: { version }, file: there.file, line: 1, column: 1 }];
    }),
  );
}

function fileOf(folder: string): string {
  return join(folder, 'published.json');
}
