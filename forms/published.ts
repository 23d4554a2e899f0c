import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './engine/load.ts';
import type { Service } from './engine/model.ts';

/**
 * The published versions of a folder, in its file `published.json`: by service and version the SHA-256 (hex) of the
 * definition. Drafts and cases are bound to them, so none of these may change or go.
 */
export type Published = Readonly<Record<string, Readonly<Record<string, string>>>>;

type FileFinding = Finding & { readonly file: string };

function readPublished(folder: string): Published {
  const file = fileOf(folder);
  // Our own file: `publish` writes it.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Published) : {};
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
export function checkPublished(
  folder: string,
  loaded: readonly { readonly file: string; readonly service: Service }[],
): readonly FileFinding[] {
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
