import { join } from 'node:path';
import type { Service } from '#forms/engine/model.ts';
import type { Library, TextFile, TextFinding } from './model.ts';
import { keysOf } from './service-keys.ts';

/** Whether the German words of each service say what its definitions ask, and nothing else. */
export function checkServiceWords(library: Library, services: readonly Service[]): readonly TextFinding[] {
  const ids = [...new Set(services.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const file = library.files.find(({ language, name }) => language === 'de' && name === id);
    // All versions of a service share one file of words.
    const versions = services.filter((service) => service.id === id).map(keysOf);
    const path = join(library.folder, 'de', `${id}.json`);
    return file ? compare(file, versions) : [{ path, key: null, code: 'missing-file', params: {} } as const];
  });
}

function compare(
  { path, texts }: TextFile,
  versions: readonly ReturnType<typeof keysOf>[],
): readonly TextFinding[] {
  // The label of an option that has a hint counts as the option itself.
  const said = texts.map(({ key }) => ({ key, as: key.replace(/^(options\..+)\.label$/, '$1') }));
  const spoken = new Set(said.map(({ as }) => as));
  const wanted = new Set(versions.flatMap((keys) => keys.wanted));
  const allowed = new Set(versions.flatMap((keys) => keys.allowed));
  const isAsked = (key: string): boolean =>
    wanted.has(key) || allowed.has(key) || allowed.has(key.replace(/(\.errors)\..+$/, '$1.*'));
  return [
    ...[...wanted]
      .filter((key) => !spoken.has(key))
      .map((key) => ({ path, key, code: 'missing-text', params: { german: '' } }) as const),
    ...said
      .filter(({ as }) => !isAsked(as))
      .map(({ key }) => ({ path, key, code: 'unasked-text', params: {} }) as const),
  ];
}
