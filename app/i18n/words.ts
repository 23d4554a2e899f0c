import type common from '#locales/de/common.json';
import type correction from '#locales/de/correction.json';
import type cases from '#locales/de/case.json';
import type desk from '#locales/de/desk.json';
import type inbox from '#locales/de/inbox.json';
import type letters from '#locales/de/letters.json';
import type privacy from '#locales/de/privacy.json';
import type receipt from '#locales/de/receipt.json';
import type statistics from '#locales/de/statistics.json';
import type validation from '#locales/de/validation.json';
import type verify from '#locales/de/verify.json';
import type { Language } from './view.ts';

/** Texts with their places still open are filled with these. `count` chooses the plural. */
export type Values = Readonly<Record<string, string | number>>;

type Namespaces = {
  readonly common: typeof common;
  readonly correction: typeof correction;
  readonly case: typeof cases;
  readonly desk: typeof desk;
  readonly inbox: typeof inbox;
  readonly letters: typeof letters;
  readonly privacy: typeof privacy;
  readonly receipt: typeof receipt;
  readonly statistics: typeof statistics;
  readonly validation: typeof validation;
  readonly verify: typeof verify;
};

type Singular<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;
type PathsTo<Leaf, Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends Leaf
    ? Singular<Key>
    : Tree[Key] extends readonly unknown[] | string
      ? never
      : `${Key}.${PathsTo<Leaf, Tree[Key]>}`;
}[keyof Tree & string];
type KeysTo<Leaf> = {
  [Name in keyof Namespaces]: `${Name}:${PathsTo<Leaf, Namespaces[Name]>}`;
}[keyof Namespaces];

/** A sentence of the portal itself, e.g. `common:buttons.continue`. The German files are the measure. */
export type WordKey = KeysTo<string>;
/** A list of sentences of the portal itself. */
export type ListKey = KeysTo<readonly string[]>;

/** Everything that is said in one language. A missing text throws, except in production (see `loadWords`). */
export type Words = {
  readonly language: Language;
  readonly say: (key: WordKey, values?: Values) => string;
  readonly list: (key: ListKey, values?: Values) => readonly string[];
  /** For keys that are put together of data, where a more special text may or may not exist. */
  readonly find: (key: string, values?: Values) => string | null;
  readonly listOf: (key: string) => readonly string[];
  readonly service: (id: string) => ServiceWords;
};

/** The words of one service. Its keys come out of its definition, so no type knows them. */
export type ServiceWords = {
  readonly say: (key: string, values?: Values) => string;
  /** `null` where the service says nothing of its own. */
  readonly find: (key: string, values?: Values) => string | null;
  readonly list: (key: string) => readonly string[];
};
