import type {
  Answers,
  Codelists,
  Field,
  FieldOf,
  FieldType,
  FileAnswer,
  Input,
  Issue,
  Page,
  Place,
  Service,
} from '#forms/engine/model.ts';
import type { OpenPage } from '#forms/engine/page.ts';
import type { NameCode } from '../code-names.ts';
import type { ServiceWords, Words } from '../words.ts';

/** Where a page's helpers are found. */
export type PageUrls = {
  readonly list: (list: string) => string;
  readonly upload: (field: string) => string;
};

/** How a page stands in a correction, by field. */
export type PageCorrection = {
  readonly locked: ReadonlySet<string>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly before: Answers;
  readonly now: Answers;
};

/** Everything a page of questions is described from. `fields` are only those that are asked now. */
export type PageFacts = {
  readonly service: Service;
  readonly place: Place;
  readonly page: Page;
  readonly fields: readonly Field[];
  /** What stands in the controls: from the answers, or as it was typed. */
  readonly input: Input;
  /** The days that may be chosen, by the field of the date; ISO 8601. */
  readonly days: OpenPage['days'];
  /** What is computed, by the field that shows it. */
  readonly computed: OpenPage['computed'];
  readonly issues: readonly Issue[];
  /** Handed-in documents by field id. */
  readonly files: Readonly<Record<string, readonly FileAnswer[]>>;
  readonly codelists: Codelists;
  readonly urls: PageUrls;
  /** In a correction: what stays, what the agency wrote to each question, and what was sent before; else `null`. */
  readonly correction: PageCorrection | null;
  /** The whole way as it looks now: all places that are asked. */
  readonly places: readonly Place[];
};

/** One question with all that its view is made of. */
export type Asking<T extends FieldType = FieldType> = {
  readonly field: FieldOf<T>;
  readonly facts: PageFacts;
  readonly words: Words;
  readonly own: ServiceWords;
  readonly nameCode: NameCode;
  /** The problems of this field, most important first. */
  readonly issues: readonly Issue[];
  readonly isHeading: boolean;
};
