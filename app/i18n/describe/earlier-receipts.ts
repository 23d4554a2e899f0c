import { formatInstant } from '../format.ts';
import type { LinkView } from '../view.ts';
import type { Words } from '../words.ts';
import type { Happening } from './happening.ts';

type Facts = {
  /** Of what was sent first; ISO 8601. */
  readonly receivedAt: string;
  readonly entries: readonly Happening[];
  /** Of the case's page. */
  readonly url: string;
};

/** The receipts whose place was taken by those of corrections, oldest first. */
export function describeEarlierReceipts(
  words: Words,
  { receivedAt, entries, url }: Facts,
): readonly LinkView[] {
  const corrections = entries.filter(({ kind }) => kind === 'correction');
  return [receivedAt, ...corrections.map(({ at }) => at)].slice(0, -1).map((at, number) => ({
    href: `${url}/receipts/${String(number)}`,
    text: words.say('common:sent.earlierPdf', { when: formatInstant(words.language, new Date(at)) }),
  }));
}
