import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type TFunction } from 'i18next';
import { DefinitionError } from '#forms/definition-error.ts';
import { readJsonFile } from '#forms/read-json-file.ts';
import { fillPlaces } from './fill-places.ts';
import { isLanguage, languageCodes, officialLanguage } from './languages.ts';
import type { Language } from './view.ts';
import type { ServiceWords, Values, Words } from './words.ts';

type Options = {
  /** Folders with `<language>/<name>.json`; a later one may add services and replace texts. */
  readonly folders: readonly string[];
  /** Throw when a text is missing. In production the German text, then the key, is shown instead. */
  readonly isStrict: boolean;
};

/** A text that is asked for does not exist. Names the key only. */
export class MissingTextError extends Error {
  readonly code = 'missing-text';

  constructor(language: string, key: string) {
    super(`No text for ${key} in ${language}`);
    this.name = 'MissingTextError';
  }
}

/** Reads all languages once; what comes back hands out the words of a language at no cost. Throws `DefinitionError`. */
export function loadWords({ folders, isStrict }: Options): (language: Language) => Words {
  const i18n = i18next.createInstance();
  void i18n.init({
    lng: officialLanguage,
    fallbackLng: isStrict ? false : officialLanguage,
    resources: readFolders(folders),
    initAsync: false,
    // React and the PDF write text, never markup.
    interpolation: { escapeValue: false },
  });
  const all = new Map(
    languageCodes.map((language) => [
      language,
      wordsOf(language, finder(i18n.getFixedT(language), language, isStrict)),
    ]),
  );
  return (language) => {
    const words = all.get(language);
    if (words === undefined) throw new MissingTextError(language, '*');
    return words;
  };
}

type Resources = Record<string, Record<string, object>>;

function readFolders(folders: readonly string[]): Resources {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter(isLanguage)
      .flatMap((language) => filesOf(join(folder, language)).map((file) => ({ language, ...file }))),
  );
  const read = files.map((file) => ({ ...file, json: readJsonFile(file.path) }));
  const findings = read.flatMap(({ json }) => (json.ok ? [] : [json.finding]));
  if (findings.length > 0) throw new DefinitionError(findings);
  const resources: Resources = {};
  for (const { language, name, json } of read) {
    if (json.ok) resources[language] = { ...resources[language], [name]: json.value };
  }
  return resources;
}

function filesOf(folder: string): readonly { readonly name: string; readonly path: string }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => ({ name: name.slice(0, -'.json'.length), path: join(folder, name) }));
}

// i18next answers a missing key with the key itself, unless it has a default. No text is ever empty.
const missingText = '';

type Finder = {
  readonly text: (key: string, values?: Values) => string | null;
  readonly list: (key: string, values?: Values) => readonly string[];
  readonly missing: (key: string) => string;
};

function finder(translate: TFunction, language: Language, isStrict: boolean): Finder {
  // A look-up in i18next costs 7 microseconds, a map nothing, and a page has a hundred texts. What is put into their
  // places is never kept: it may be somebody's name.
  const memo = new Map<string, unknown>();
  const options = { returnObjects: true, defaultValue: missingText, skipInterpolation: true };
  const look = (key: string, values: Values = {}): unknown => {
    if ('count' in values) return translate(key, { ...values, ...options, skipInterpolation: false });
    if (!memo.has(key)) memo.set(key, translate(key, options));
    return fill(memo.get(key), values);
  };
  const missing = (key: string): string => {
    if (isStrict) throw new MissingTextError(language, key);
    return key;
  };
  return {
    missing,
    text: (key, values) => {
      const found = look(key, values);
      return typeof found === 'string' && found !== missingText ? found : null;
    },
    list: (key, values) => {
      const found = look(key, values);
      return Array.isArray(found) ? found.map(String) : [missing(key)];
    },
  };
}

/** Puts values into the places of a text, or of each text of a list. */
function fill(text: unknown, values: Values): unknown {
  if (typeof text === 'string') return fillPlaces(text, values);
  return Array.isArray(text) ? text.map((line: unknown) => fill(line, values)) : text;
}

function wordsOf(language: Language, find: Finder): Words {
  const services = new Map<string, ServiceWords>();
  const service = (id: string): ServiceWords => {
    const known = services.get(id) ?? serviceWords(id, find);
    services.set(id, known);
    return known;
  };
  return {
    language,
    say: (key, values) => find.text(key, values) ?? find.missing(key),
    list: find.list,
    find: find.text,
    listOf: find.list,
    service,
  };
}

function serviceWords(id: string, find: Finder): ServiceWords {
  const full = (key: string): string => `${id}:${key}`;
  return {
    say: (key, values) => find.text(full(key), values) ?? find.missing(full(key)),
    find: (key, values) => find.text(full(key), values),
    list: (key) => find.list(full(key)),
  };
}
