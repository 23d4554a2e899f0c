import type { Language, UploadView } from '../../i18n/view.ts';
import type { Native, Parts } from './parts.ts';

/** What the parts of an upload share. */
export type Desk = {
  readonly native: Native;
  readonly parts: Parts;
  readonly words: UploadView['words'];
  readonly language: Language;
  /** Speaks to those who listen, at least five seconds apart. */
  readonly say: (sentence: string) => void;
};
