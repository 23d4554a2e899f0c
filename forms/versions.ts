import type { FileFinding } from './engine/describe-finding.ts';
import type { Finding } from './engine/load.ts';
import { checkMigration } from './engine/migration/check-migration.ts';
import type { Service } from './engine/model.ts';

/** A definition as it lies in a file. */
export type Loaded = { readonly file: string; readonly service: Service };

/** By id, and under one id the newest version first. */
export function newestFirst(left: Service, right: Service): number {
  if (left.id !== right.id) return left.id < right.id ? -1 : 1;
  return right.version.localeCompare(left.version, 'en', { numeric: true });
}

/** What keeps drafts of an older version from being carried over into the next one. */
export function checkVersions(loaded: readonly Loaded[]): readonly FileFinding[] {
  const sorted = loaded.toSorted((left, right) => newestFirst(left.service, right.service));
  return sorted.flatMap(({ file, service }, index) => {
    const before = sorted[index + 1]?.service;
    if (before?.id !== service.id || before.version === service.version) return [];
    return checkStep(before, service).map((finding) => ({ ...finding, file }));
  });
}

function checkStep(old: Service, next: Service): readonly Finding[] {
  const { migration } = next;
  if (!migration) return [{ code: 'migration-needed', params: { from: old.version }, line: 1, column: 1 }];
  if (migration.from !== old.version)
    return [{ code: 'migration-from', params: { wanted: old.version }, ...migration.at }];
  return checkMigration({ old, next, migration });
}
