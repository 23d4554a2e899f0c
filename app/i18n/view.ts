/**
 * What components are given: finished words and plain values. Types only.
 * No key of a service, no message id, no engine type ever reaches a component.
 */

export type Language = 'de' | 'en';

export type FieldView =
  | TextView
  | ChoiceView
  | DateView
  | SearchView
  | AddressView
  | FilesView
  | DeclarationView
  | NoticeView;

/** What every question has. `id` is the id of the first control, the target of error links. */
type Question = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly error: string | null;
  /** "Why am I asked this?": the reason and the paragraph of law. */
  readonly why: string | null;
  /** The label is the page's heading (a page with one question). */
  readonly isHeading: boolean;
};

export type TextView = Question & {
  readonly kind: 'text';
  readonly value: string;
  readonly control: {
    readonly type: 'text' | 'email' | 'tel' | 'url';
    readonly inputMode: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
    readonly autocomplete: string | null;
    readonly spellcheck: boolean;
    /** 1 is an input, more a textarea. */
    readonly rows: number;
    readonly width: 'short' | 'medium' | 'long';
    /** Codes, addresses of mail and the like stay left to right in every language. */
    readonly isLtr: boolean;
  };
};

export type ChoiceView = Question & {
  readonly kind: 'choice';
  readonly multiple: boolean;
  readonly options: readonly OptionView[];
};

export type OptionView = {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly hint: string | null;
  readonly checked: boolean;
};

export type DateView = Question & {
  readonly kind: 'date';
  readonly parts: readonly PartView[];
  /** Words for the calendar island; `null` where no calendar helps. `min`/`max` are ISO dates. */
  readonly calendar: CalendarView | null;
};

export type PartView = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly autocomplete: string | null;
  readonly width: 'short' | 'medium' | 'long';
  readonly isWrong: boolean;
};

export type CalendarView = {
  readonly open: string;
  readonly title: string;
  readonly close: string;
  readonly min: string | null;
  readonly max: string | null;
};

/** A large official list: a text field, and after an unclear entry the matches as radio buttons. */
export type SearchView = Question & {
  readonly kind: 'search';
  readonly entries: readonly SearchEntryView[];
  /** The words of "add another", `null` where only one is asked. */
  readonly add: string | null;
  /** Where the island fetches the list. */
  readonly listUrl: string;
  readonly words: { readonly show: string; readonly none: string; readonly matches: string };
};

export type SearchEntryView = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** The radio buttons' name and the matches; empty when the entry is clear. */
  readonly matchName: string;
  readonly matches: readonly OptionView[];
};

export type AddressView = Question & {
  readonly kind: 'address';
  readonly parts: readonly (PartView & { readonly hint: string | null; readonly error: string | null })[];
  readonly searches: readonly SearchView[];
};

export type FilesView = Question & {
  readonly kind: 'files';
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: string;
    readonly remove: string;
  }[];
  /** For `accept` of the file input: mime types. */
  readonly accept: string;
  readonly listHeading: string;
  /** Words for the button that adds a file without script; `null` when the limit is reached. */
  readonly add: string | null;
  readonly upload: UploadView;
};

/** What the upload island needs; its sentences carry `{name}`, `{percent}`, `{sent}`, `{size}`. */
export type UploadView = {
  readonly url: string;
  readonly token: string;
  readonly maxBytes: number;
  readonly words: {
    readonly choose: string;
    readonly progress: string;
    readonly done: string;
    readonly failed: string;
    readonly tooBig: string;
    readonly pause: string;
    readonly resume: string;
    readonly cancel: string;
    readonly wait: string;
  };
};

export type DeclarationView = Question & { readonly kind: 'declaration'; readonly checked: boolean };

export type NoticeView = {
  readonly kind: 'notice';
  readonly id: string;
  readonly tone: 'info' | 'warning' | 'success';
  readonly heading: string;
  readonly paragraphs: readonly string[];
};

/** One line of the error summary; `href` goes to the first wrong control. */
export type ErrorView = { readonly href: string; readonly text: string };

/** All answers, with words, in the order asked. The same for check page, receipt, inbox and API. */
export type ReviewView = readonly ReviewSectionView[];

export type ReviewSectionView = {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly ReviewRowView[];
};

export type ReviewRowView = {
  readonly label: string;
  /** One entry a line; never empty: what was left out is said in words. */
  readonly lines: readonly string[];
  /** The page to change it on, `null` where nothing can be changed any more. */
  readonly change: { readonly href: string; readonly text: string; readonly about: string } | null;
};

/** One word and one sentence for where a submission stands. */
export type StateView = { readonly word: string; readonly sentence: string; readonly tone: 'info' | 'success' | 'warning' };
