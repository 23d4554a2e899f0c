import type { Addition, Bytes, EmbeddedFile, Verdict } from './model.ts';
import { documentKind, tellContent } from './tell-content.ts';
import type { DownloadLinkView, VerdictSectionView, VerdictView, VerdictWords } from './view.ts';

type Manner = {
  readonly words: VerdictWords;
  /** A moment as people write it. */
  readonly instant: (iso: string) => string;
  /** An address under which some bytes can be had. */
  readonly hrefOf: (bytes: Bytes, mediaType: string) => string;
};

/** Puts a verdict into words. What the portal said is told only of files whose seal holds. */
export function tellVerdict(verdict: Verdict, manner: Manner): VerdictView {
  const { words } = manner;
  const { outcome, reason, portal, seal } = verdict;
  return {
    tone: outcome === 'unchanged' ? 'success' : 'warning',
    heading: words.outcome[outcome],
    paragraphs: [words.reason[reason], ...(seal ? [words.portal[portal]] : [])],
    sections: [
      tellSeal(verdict, manner),
      tellAdditions(verdict, manner),
      tellOriginal(verdict, manner),
      ...(seal ? tellContent(verdict.embedded, words) : []),
      tellEmbedded(verdict, manner),
    ].filter((section) => section !== null),
  };
}

function tellSeal(
  { seal, log, original, embedded }: Verdict,
  { words, instant }: Manner,
): VerdictSectionView | null {
  if (!seal || !original) return null;
  const { heading, ...labels } = words.facts;
  const rows = [
    [labels.kind, words.kind[documentKind(embedded)]],
    [labels.agency, seal.agency],
    [labels.name, seal.name],
    [labels.claimedAt, instant(seal.claimedAt)],
    [labels.stampedAt, seal.stampedAt && instant(seal.stampedAt)],
    [labels.bookedAt, seal.bookedAt && instant(seal.bookedAt)],
    [labels.loggedAt, log && instant(log.loggedAt)],
    [labels.level, words.level[seal.level]],
    [labels.checksum, inFours(original.sha256)],
  ] as const;
  return {
    heading,
    text: words.levelProves[seal.level],
    rows: rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
    downloads: [],
  };
}

/** What was added behind the seal, one line each. */
function tellAdditions({ additions }: Verdict, { words, instant }: Manner): VerdictSectionView | null {
  if (additions.length === 0) return null;
  const { heading, text, addition, proofs, stamp, foreignStamp } = words.additions;
  const told = ({ vouched }: NonNullable<Addition['stamp']>) =>
    vouched === null
      ? foreignStamp
      : stamp.replace('{at}', instant(vouched.at)).replace('{authority}', vouched.authority);
  const rows = additions.map((one, index) => ({
    label: addition.replace('{number}', String(index + 1)),
    value: [...(one.hasProofs ? [proofs] : []), ...(one.stamp ? [told(one.stamp)] : [])].join('; '),
  }));
  return { heading, text, rows, downloads: [] };
}

/** Long digits are compared by eye in groups of four. */
const inFours = (digits: string): string => digits.replace(/(.{4})(?=.)/g, '$1 ');

/** Offered only where the file holds more than the original. */
function tellOriginal({ original, size }: Verdict, { words, hrefOf }: Manner): VerdictSectionView | null {
  if (!original || original.size === size) return null;
  const { heading, text, download } = words.original;
  const href = hrefOf(original.bytes, 'application/pdf');
  return { heading, text, rows: [], downloads: [{ text: download, href, name: 'original.pdf' }] };
}

function tellEmbedded({ embedded }: Verdict, { words, hrefOf }: Manner): VerdictSectionView | null {
  if (embedded.length === 0) return null;
  const { heading, text, download } = words.embedded;
  const linkTo = ({ name, bytes, mediaType }: EmbeddedFile): DownloadLinkView => ({
    text: download.replace('{name}', name),
    href: hrefOf(bytes, mediaType),
    name,
  });
  return { heading, text, rows: [], downloads: embedded.map(linkTo) };
}
