import german from '#locales/de/verify.json';
import type { Bytes, Verdict } from '#app/verifier/model.ts';
import { tellVerdict } from '#app/verifier/tell.ts';
import type { LiveWords, VerdictView } from '#app/verifier/view.ts';
import { formatInstant, formatSize } from '../format.ts';
import type { TextSectionView } from '../view.ts';
import type { Words } from '../words.ts';

/** What the page says besides a verdict. */
export type VerifyView = {
  readonly heading: string;
  readonly lead: string;
  readonly file: {
    readonly label: string;
    readonly hint: string;
    readonly stays: string;
    readonly button: string;
  };
  readonly paper: TextSectionView;
  readonly offline: TextSectionView & Readonly<Record<'program' | 'list' | 'checksum', string>>;
  readonly live: LiveWords;
  /** What leads from a receipt to its case. */
  readonly caseLink: string;
};

/** The words of the verification page. `mostBytes` is what can be checked without scripts. */
export function describeVerify(words: Words, mostBytes: number): VerifyView {
  const size = formatSize(words.language, mostBytes);
  const said = inLanguage(words, german, '');
  const { paper, later } = { paper: said.sections.papier, later: said.sections.spaeter };
  return {
    heading: said.title,
    lead: said.lead,
    file: {
      label: said.form.label,
      hint: said.form.hint.replace('{{size}}', size),
      stays: said.form.stays,
      button: said.form.button,
    },
    paper: { id: 'papier', ...paper },
    offline: { id: 'spaeter', ...later, ...said.offline },
    caseLink: said.caseLink,
    live: { ...said.live, none: said.form.none, verdict: said.verdict },
  };
}

/** A verdict in words for those without scripts: what they can download lies in the links themselves. */
export function describeVerdict(words: Words, verdict: Verdict): VerdictView {
  return tellVerdict(verdict, {
    words: inLanguage(words, german.verdict, 'verdict.'),
    instant: (iso) => formatInstant(words.language, new Date(iso)),
    hrefOf: toDataUrl,
  });
}

const toDataUrl = (bytes: Bytes, mediaType: string): string =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;

/** All texts below a place of the file, in the shape that they have in German. */
function inLanguage<T extends object>(words: Words, shape: T, path: string): T {
  const said = Object.entries(shape).map(([key, value]: [string, unknown]) => {
    const place = `${path}${key}`;
    if (typeof value === 'string') return [key, words.find(`verify:${place}`) ?? value];
    if (Array.isArray(value)) return [key, words.listOf(`verify:${place}`)];
    return [key, inLanguage(words, value as object, `${place}.`)];
  });
  // Same keys, same kinds of values.
  return Object.fromEntries(said) as T;
}
