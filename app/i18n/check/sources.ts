import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library, Text, TextFinding } from './model.ts';

/** The hash of the German text that each translation was made of, by file and key. */
type Sources = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** They stand beside the folder of the language, so that nobody takes them for texts. */
const pathOf = (folder: string, language: string): string => join(folder, `${language}.sources.json`);

/** Translations whose source has changed since, or was never noted. */
export function checkSources(library: Library): readonly TextFinding[] {
  return translationsOf(library).flatMap(({ language, bindings }) => {
    const sources = readSources(library.folder, language);
    return bindings.flatMap(({ path, name, key, source }): readonly TextFinding[] => {
      const noted = sources[name]?.[key];
      if (noted === hashOf(source)) return [];
      const params = { german: source.lines.join(' ') };
      return [{ path, key, code: noted === undefined ? 'unbound-text' : 'stale-text', params }];
    });
  });
}

/** Notes that every translation there is fits its source as it stands now. */
export function acceptSources(library: Library): void {
  for (const { language, bindings } of translationsOf(library)) {
    const sources: Record<string, Record<string, string>> = {};
    for (const { name, key, source } of bindings) (sources[name] ??= {})[key] = hashOf(source);
    writeFileSync(pathOf(library.folder, language), `${JSON.stringify(sources, null, 2)}\n`);
  }
}

type Binding = {
  readonly path: string;
  readonly name: string;
  readonly key: string;
  readonly source: Text;
};

/** Each translation with its source; what has none is another check's finding. */
function translationsOf({ languages, files }: Library) {
  const [official, ...others] = languages;
  return others.map((language) => ({
    language,
    bindings: files
      .filter((file) => file.language === language)
      .flatMap(({ path, name, texts }): readonly Binding[] => {
        const source = files.find((file) => file.language === official && file.name === name);
        const originals = new Map(source?.texts.map((text) => [text.key, text]));
        return texts.flatMap(({ key }) => {
          const original = originals.get(key);
          return original ? [{ path, name, key, source: original }] : [];
        });
      }),
  }));
}

function readSources(folder: string, language: string): Sources {
  const path = pathOf(folder, language);
  // Written by `acceptSources` only.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Sources) : {};
}

/** Eight digits are enough to see a change; nobody attacks them. */
function hashOf({ lines }: Text): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 8);
}
