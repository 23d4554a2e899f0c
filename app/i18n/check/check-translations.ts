import { join } from 'node:path';
import type { Library, Text, TextFile, TextFinding } from './model.ts';

/** Whether every language says what the source says: the same files, keys and places, and no text empty. */
export function checkTranslations(library: Library): readonly TextFinding[] {
  const missing = pairsOf(library).filter(({ translation }) => !translation);
  return [
    ...library.files.flatMap(emptyTexts),
    ...missing.map(({ path }) => ({ path, key: null, code: 'missing-file', params: {} }) as const),
    ...pairsOf(library).flatMap(({ original, translation }) =>
      translation ? compare(original, translation) : [],
    ),
  ];
}

/** Each original with its translation, language by language. */
function pairsOf({ folder, languages, files }: Library) {
  const [source, ...others] = languages;
  const originals = files.filter(({ language }) => language === source);
  return others.flatMap((language) =>
    originals
      .filter(({ name }) => isWanted(name, language))
      .map((original) => ({
        original,
        path: join(folder, language, `${original.name}.json`),
        translation: files.find((file) => file.language === language && file.name === original.name),
      })),
  );
}

/** Read by authors of forms at a terminal, in the two languages of its messages. */
const forAuthors: readonly string[] = ['definition', 'findings', 'text-findings'];

/** Whether a file is wanted in a language at all. */
function isWanted(name: string, language: string): boolean {
  return language === 'de' || language === 'en' || !forAuthors.includes(name);
}

function emptyTexts({ path, texts }: TextFile): readonly TextFinding[] {
  return texts
    .filter(({ lines }) => lines.length === 0 || lines.some((line) => line.trim() === ''))
    .map(({ key }) => ({ path, key, code: 'empty-text', params: {} }));
}

function compare(original: TextFile, { path, texts }: TextFile): readonly TextFinding[] {
  const translated = new Map(texts.map((text) => [text.key, text]));
  const known = new Set(original.texts.map(({ key }) => key));
  return [
    ...original.texts.flatMap((text): readonly TextFinding[] => {
      const translation = translated.get(text.key);
      if (!translation)
        return [{ path, key: text.key, code: 'missing-text', params: { german: text.lines.join(' ') } }];
      const [wanted, found] = [placesOf(text), placesOf(translation)];
      return wanted === found
        ? []
        : [{ path, key: text.key, code: 'other-places', params: { wanted, found } }];
    }),
    ...texts
      .filter(({ key }) => !known.has(key))
      .map(({ key }) => ({ path, key, code: 'unknown-text', params: {} }) as const),
  ];
}

/** `{{name}}` is filled on the server, `{name}` in the browser. A place may be filled twice. */
function placesOf({ lines }: Text): string {
  const places = lines.flatMap((line) => line.match(/\{+\w+\}+/g) ?? []);
  return [...new Set(places)].toSorted().join(' ') || '–';
}
