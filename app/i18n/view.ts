/**
 * What components are given: finished words and plain values. Types only.
 * No key of a service, no message id, no engine type ever reaches a component.
 */

/** `de-simple` is Leichte Sprache; `simple` is a variant registered with IANA (BCP 47). */
export type Language = 'de' | 'de-simple' | 'en';

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
export type ContentView = NoticeView | HeadingView | ParagraphView | DetailsView | DownloadView;

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
export type StateView = {
  readonly word: string;
  readonly sentence: string;
  readonly tone: 'info' | 'success' | 'warning';
};

/* ---- pages ---- */

export type LinkView = { readonly href: string; readonly text: string };

/** One page of questions with its words. `heading` is `null` where the only question is the heading. */
export type PageView = {
  /** For the title of the document: the question. */
  readonly title: string;
  readonly caption: string | null;
  readonly heading: string | null;
  readonly lead: string | null;
  readonly fields: readonly FieldView[];
  /** The reasons for the questions that have none of their own, once for the whole page. */
  readonly why: PageWhyView | null;
  readonly errors: readonly ErrorView[];
};

export type PageWhyView = {
  readonly summary: string;
  readonly groups: readonly { readonly about: string; readonly lines: readonly string[] }[];
};

export type ErrorsView = { readonly heading: string; readonly errors: readonly ErrorView[] };

/** One line per language; the one that is read now carries `isCurrent`. */
export type LanguageView = {
  readonly code: Language;
  readonly name: string;
  readonly href: string;
  readonly isCurrent: boolean;
};

export type HeaderView = {
  readonly skip: string;
  readonly authority: string;
  readonly home: LinkView;
  readonly help: LinkView;
  readonly languagesLabel: string;
  readonly languages: readonly LanguageView[];
};

export type FooterView = {
  readonly help: {
    readonly heading: string;
    readonly lines: readonly string[];
    readonly links: readonly LinkView[];
  };
  readonly label: string;
  readonly links: readonly LinkView[];
  readonly note: string;
};

/** A page that only informs, e.g. on privacy. */
export type InformationView = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly TextSectionView[];
};

export type TextSectionView = {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
};

/** The list of a loop: what was entered, and the question for one more. */
export type OverviewView = {
  readonly title: string;
  readonly heading: string;
  readonly lead: string | null;
  readonly itemsHeading: string;
  readonly items: readonly OverviewItemView[];
  /** `null` where no further item may be added. */
  readonly more: ChoiceView | null;
  /** Said instead of the question when the list is full. */
  readonly full: string | null;
  /** What has to be confirmed before the list is left. */
  readonly warnings: readonly FieldView[];
  readonly errors: readonly ErrorView[];
};

export type OverviewItemView = {
  readonly index: number;
  readonly name: string;
  readonly change: LinkView & { readonly about: string };
  /** `null` where the list is full. */
  readonly duplicate: { readonly intent: string; readonly text: string; readonly about: string } | null;
  /** `null` where the last item must stay. */
  readonly remove: { readonly text: string; readonly about: string } | null;
};

/** The page in front of a form: everything people want to know before they begin. */
export type ServiceView = {
  readonly title: string;
  readonly summary: string;
  readonly what: string;
  readonly needs: readonly string[];
  readonly fee: string;
  readonly duration: string;
  readonly after: readonly string[];
  readonly purposes: readonly PurposeView[];
  readonly recipients: readonly RecipientView[];
  readonly keeping: readonly string[];
  readonly law: string;
};

/** What is collected for one purpose, on which legal basis. */
export type PurposeView = {
  readonly name: string;
  readonly basis: string;
  readonly fields: readonly string[];
};

/** Who reads it, and which of the official form's numbers, in words. */
export type RecipientView = { readonly name: string; readonly reads: string };

export type CardView = { readonly href: string; readonly title: string; readonly text: string };

export type TimelineView = readonly {
  readonly word: string;
  readonly when: string;
  readonly dateTime: string;
  readonly lines: readonly string[];
}[];

/** A secret in groups of four; `spoken` has each character apart for those who listen. */
export type CodeView = {
  readonly label: string;
  readonly groups: readonly string[];
  readonly spoken: string;
};

export type PaginationView = {
  readonly label: string;
  readonly status: string;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
};

/** A table that becomes a list of cards on a narrow screen. The first cell names the row. */
export type TableView = {
  readonly caption: string;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly CellView[] }[];
  readonly empty: string;
};

export type ColumnView = {
  readonly label: string;
  /** `null`: not sortable. */
  readonly sort: {
    readonly href: string;
    readonly state: 'ascending' | 'descending' | 'none';
    readonly about: string;
  } | null;
};

export type CellView = {
  readonly text: string;
  readonly href: string | null;
  readonly tone: StateView['tone'] | null;
};
