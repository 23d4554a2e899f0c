import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { definitionSchema } from '#forms/engine/load/definition-schema.ts';

/** Where editors find it; the head of each `service.yaml` names it. */
export const SCHEMA_FILE = 'forms/service.schema.json';

/** The schema of definitions as it stands in the file, with its help in both languages of form authors. */
export function makeFormsSchema(): string {
  const texts = ['en', 'de'].map(
    // Our own files of words.
    (language) => JSON.parse(readFileSync(`locales/${language}/definition.json`, 'utf8')) as Texts,
  );
  const describe = (key: string): string => texts.map((text) => textAt(text, key.split('.'))).join('\n\n');
  const codelists = readdirSync('forms/codelists')
    .filter((name) => name.endsWith('.json'))
    .map((name) => parse(name).name);
  return `${JSON.stringify(definitionSchema({ describe, codelists }), null, 2)}\n`;
}

type Texts = { readonly [key: string]: Texts | string };

function textAt(texts: Texts, key: readonly string[]): string {
  const text = key.reduce<Texts | string | undefined>(
    (part, name) => (typeof part === 'object' ? part[name] : undefined),
    texts,
  );
  if (typeof text !== 'string') throw new Error(`There are no words for ${key.join('.')}.`);
  return text;
}
