/** What a page of questions shows: each question with all its words, and what is only read. Types only. */

import type { Language } from './language-view.ts';

export type FieldView =
  | TextView
  | ChoiceView
  | SelectView
  | DateView
  | PeriodView
  | SearchView
  | PartsView
  | FilesView
  | DeclarationView
  | ContentView;

/** What is only read. */
export type ContentView =
  NoticeView | HeadingView | ParagraphView | DetailsView | DownloadView | ComputedView;

/** What asks for an answer. */
export type QuestionView = Exclude<FieldView, ContentView>;

/**
 * What every question has. `id` is the id of its control and the stem of the ids of hint and error; a date and an
 * address have ids of their own for each part.
 */
type Question = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  /** With the visible word "Fehler:" before it. */
  readonly error: string | null;
  /** "Why am I asked this?": the reason, the paragraph of law and who reads the answer. */
  readonly why: WhyView | null;
  /** The label is the page's heading (a page with one question). */
  readonly isHeading: boolean;
};

export type WhyView = { readonly summary: string; readonly lines: readonly string[] };

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
    /** Said behind the control, e.g. "Euro". */
    readonly unit?: string | null;
    /** What a keyboard on a screen does to letters: capitals for codes that have no small ones, nothing where both count. */
    readonly capitals?: 'characters' | 'none';
  };
};

export type ChoiceView = Question & {
  readonly kind: 'choice';
  readonly multiple: boolean;
  readonly options: readonly OptionView[];
};

/** One of many options in one line; `none` stands for no choice yet. */
export type SelectView = Question & {
  readonly kind: 'select';
  readonly value: string;
  readonly none: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

export type OptionView = {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  /** Of the label, where it is not that of the page. */
  readonly language?: Language;
  readonly hint: string | null;
  readonly checked: boolean;
};

export type DateView = Question & {
  readonly kind: 'date';
  readonly parts: readonly PartView[];
  /** Words for the calendar island; `null` where no calendar helps. `min`/`max` are ISO dates. */
  readonly calendar: CalendarView | null;
};

/** Two dates, each with a label of its own. */
export type PeriodView = Question & { readonly kind: 'period'; readonly dates: readonly DateView[] };

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
  /** In which language its entries are named, where it is not that of the page. */
  readonly language?: Language;
  readonly words: { readonly show: string; readonly none: string; readonly matches: string };
};

export type SearchEntryView = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  /** The radio buttons' name and the matches; empty when the entry is clear. */
  readonly matchName: string;
  readonly matches: readonly OptionView[];
};

/** Several lines that belong together, and what is searched in official lists. */
export type PartsView = Question & {
  readonly kind: 'parts';
  readonly parts: readonly LineView[];
  readonly searches: readonly SearchView[];
};

export type LineView = PartView & {
  readonly hint: string | null;
  readonly error: string | null;
  readonly inputMode: 'text' | 'numeric';
  /** 1 is an input, more a textarea. */
  readonly rows: number;
};

export type FilesView = Question & {
  readonly kind: 'files';
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: string;
    readonly remove: string;
    /** What is asked about this file. */
    readonly questions: readonly TextView[];
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

/** Parts a long page; the page's own heading stands above it. */
export type HeadingView = { readonly kind: 'heading'; readonly id: string; readonly text: string };

export type ParagraphView = {
  readonly kind: 'paragraph';
  readonly id: string;
  readonly paragraphs: readonly string[];
};

/** Closed until somebody wants to know. */
export type DetailsView = {
  readonly kind: 'details';
  readonly id: string;
  readonly summary: string;
  readonly paragraphs: readonly string[];
};

/** `text` says what it is, of which kind and how large. */
export type DownloadView = {
  readonly kind: 'download';
  readonly id: string;
  readonly text: string;
  readonly href: string;
};

/** What follows from the answers so far, said as on the check page. */
export type ComputedView = {
  readonly kind: 'computed';
  readonly id: string;
  readonly name: string;
  readonly text: string;
};
