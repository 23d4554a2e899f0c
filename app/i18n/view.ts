import type { FieldView, ChoiceView, TextView } from './field-view.ts';
import type { Language, ToldAnswer } from './language-view.ts';
import type { LinkView } from './link-view.ts';

export type * from './case-view.ts';
export type * from './field-view.ts';
export type * from './language-view.ts';
export type * from './link-view.ts';
export type * from './table-view.ts';

/**
 * What components are given: finished words and plain values. Types only.
 * No key of a service, no message id, no engine type ever reaches a component.
 */

/** One line of the error summary; `href` goes to the first wrong control. */
export type ErrorView = { readonly href: string; readonly text: string };

/** All answers, with words, in the order asked. The same for check page, receipt, inbox and API. */
export type ReviewView = readonly ReviewSectionView[];

export type ReviewSectionView = {
  readonly id: string;
  readonly heading: string;
  /** Gathers sections that follow each other; absent where the form has no chapters. */
  readonly chapter?: { readonly id: string; readonly heading: string };
  /** One of several like ones, so that it needs its own heading inside a chapter. */
  readonly isItem?: true;
  readonly rows: readonly ReviewRowView[];
};

export type ReviewRowView = ToldAnswer & {
  readonly label: string;
  /** The page to change it on, `null` where nothing can be changed any more. */
  readonly change: { readonly href: string; readonly text: string; readonly about: string } | null;
};

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
  /** Why the page is shown to this very person; empty where everybody sees it. */
  readonly because: readonly string[];
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

/** How long a page stays open without a click, what is said when that time is nearly over, and what prolongs it. */
export type SessionLimitView = {
  readonly text: string;
  readonly url: string;
  readonly seconds: number;
  readonly left: number;
  /** Where the page goes once it is over; `null`: it stays. */
  readonly leavesFor: string | null;
  readonly words: {
    readonly soon: string;
    readonly stay: string;
    readonly stays: string;
    readonly over: string;
  };
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

/** What a definition says, as a document: a page of the portal, or printed. */
export type DocumentView = {
  readonly title: string;
  readonly lead: string | null;
  readonly sections: readonly DocumentSectionView[];
  /** What the line for the signature says; `null` where nobody signs. */
  readonly sign: string | null;
};

/** Sentences, then what belongs to names, then a list. */
export type DocumentSectionView = {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly DocumentFactView[];
  readonly lines: readonly string[];
};

export type DocumentFactView = { readonly name: string; readonly lines: readonly string[] };

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
  /** Of the name, where it is not that of the page. */
  readonly language?: Language;
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

/** A form that came when nobody knew any more who sends it: all it held, on a page with the way back in. */
export type KeptFormView = {
  readonly kind: 'kept-form';
  readonly title: string;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly errors: ErrorsView | null;
  readonly steps: readonly string[];
  readonly signIn: LinkView | null;
  /** The text that was written, to be read and changed, and what is asked for. */
  readonly fields: readonly TextView[];
  readonly action: string;
  /** All other fields, as they came. */
  readonly kept: readonly (readonly [name: string, value: string])[];
  readonly intent: string;
  readonly button: string;
};
