import type { Language } from './words.ts';

/** What somebody does on a page, told by the words they read there. */
export type Answer =
  | { readonly kind: 'write'; readonly label: string; readonly text: string }
  | { readonly kind: 'choose'; readonly label: string }
  | { readonly kind: 'tick'; readonly label: string }
  | { readonly kind: 'attach'; readonly label: string; readonly file: string };

/** A page is known by its heading, which is the question. */
export type StoryPage = { readonly heading: string; readonly answers: readonly Answer[] };

/** One applicant in one language, from the first question to the declaration. Most stories are told in two languages. */
export type Story<Told extends Language = 'de' | 'en'> = {
  readonly language: Told;
  /** The service as the home page names it. */
  readonly service: string;
  readonly pages: readonly StoryPage[];
  readonly declaration: string;
};

export function asked(heading: string, ...answers: readonly Answer[]): StoryPage {
  return { heading, answers };
}

export const write = (label: string, text: string): Answer => ({ kind: 'write', label, text });
export const choose = (label: string): Answer => ({ kind: 'choose', label });
export const tick = (label: string): Answer => ({ kind: 'tick', label });
export const attach = (label: string, file: string): Answer => ({ kind: 'attach', label, file });
