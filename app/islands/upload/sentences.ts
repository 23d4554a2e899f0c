import { formatNumber, formatSize } from '../../i18n/format.ts';
import type { Language, UploadView } from '../../i18n/view.ts';

type Words = UploadView['words'];
type About = { readonly language: Language; readonly words: Words; readonly file: File };

/** "plan.pdf: 43 %, 120 MB von 280 MB" */
export function progressSentence({ language, words, file }: About, sent: number): string {
  return fill(words.progress, {
    name: file.name,
    percent: formatNumber(language, percentOf(file, sent)),
    sent: formatSize(language, sent),
    size: formatSize(language, file.size),
  });
}

/** A sentence about a file. */
export function sentenceAbout(template: string, { name }: Pick<File, 'name'>): string {
  return fill(template, { name });
}

/** Whole percent, and 100 only when nothing is missing. */
export function percentOf({ size }: Pick<File, 'size'>, sent: number): number {
  return size === 0 ? 100 : Math.floor((sent / size) * 100);
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
