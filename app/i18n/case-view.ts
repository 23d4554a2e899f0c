import type { ToldAnswer } from './language-view.ts';
import type { LinkView } from './link-view.ts';
import type { TextView } from './field-view.ts';

/** One word and one sentence for where a submission stands. */
export type StateView = {
  readonly word: string;
  readonly sentence: string;
  readonly tone: 'info' | 'success' | 'warning';
};

/** Until when the office does what. */
export type DeadlineView = {
  readonly task: string;
  readonly when: string;
  readonly isMissed: boolean;
  readonly effect: string | null;
  readonly law: string;
};

export type DeadlinesView = {
  /** `null` where nothing is listed. */
  readonly heading: string | null;
  readonly deadlines: readonly DeadlineView[];
  /** `null` where no day is to come. */
  readonly calendar: LinkView | null;
};

export type TimelineView = readonly {
  readonly word: string;
  readonly when: string;
  readonly dateTime: string;
  readonly lines: readonly string[];
}[];

/** Something that somebody wrote, under who and when. */
export type ArticleView = {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly files: readonly LinkView[];
};

/** Files that go with a message. */
export type AttachmentsView = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | null;
  readonly isHeading: false;
  readonly isMany: boolean;
  /** File name endings, as the browser's chooser takes them. */
  readonly accept: string;
  /** Said above the files that are there already. */
  readonly kept: string;
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: string }[];
};

/** A QR code, as a path in units of one module. */
export type ScanView = {
  readonly alternative: string;
  readonly text: string;
  readonly side: number;
  readonly path: string;
};

/** A secret in groups of four; `spoken` has each character apart for those who listen. */
export type CodeView = {
  readonly label: string;
  readonly groups: readonly string[];
  readonly spoken: string;
};

/** Answers side by side: as they were and as they are, or as they are and why they should be looked at again. */
export type ComparedSectionView = {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly cells: readonly (ToldAnswer & { readonly label: string })[];
    /** A button of the form around it: what was typed there goes along. */
    readonly change: { readonly intent: string; readonly text: string; readonly about: string } | null;
  }[];
};

/** What a correction has changed. */
export type ChangesView = {
  readonly id: string;
  readonly heading: string;
  readonly sections: readonly ComparedSectionView[];
  readonly dropped: { readonly heading: string; readonly sections: readonly ComparedSectionView[] };
};

/** Answers that can be marked, each with its reason. */
export type MarkSectionView = {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly MarkRowView[];
};

export type MarkRowView = {
  /** What the mark sends. */
  readonly id: string;
  readonly controlId: string;
  readonly label: string;
  readonly mark: string;
  readonly answer: string;
  readonly isMarked: boolean;
  readonly reason: TextView;
};

/** One box to be ticked. */
export type TickView = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly isTicked: boolean;
};
