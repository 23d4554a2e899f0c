import type { Page } from 'playwright/test';
import type { Wanted } from './covering-journeys.ts';
import type { Hand } from './filling.ts';
import type { Held } from './held-answers.ts';
import type { Told } from './told-answers.ts';

/** One kind of browser on its way through a service, and all that it has met of it so far. */
export type Walk = {
  readonly page: Page;
  readonly language: Told;
  readonly hand: Hand;
  /** What this browser has to meet: questions, or each option and broken rule, too. */
  readonly wanted: Wanted;
  /** Whether a page is scanned as it comes, or once it is filled in. */
  readonly scans: 'untouched' | 'filled';
  /** Pages and lists, each with what is asked and offered there and the rules that were broken. */
  readonly seen: Set<string>;
  /** What is asked on the pages and lists that were scanned. */
  readonly scanned: Set<string>;
  /** Kinds of questions that were sent empty. */
  readonly sentEmpty: Set<string>;
  /** By field and option, the words at it. */
  readonly labels: Map<string, string>;
  /** What the draft of this browser holds by now. */
  readonly held: Held;
};
