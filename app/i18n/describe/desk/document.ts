import { formatSize } from '../../format.ts';
import type { DocumentFactView, LinkView, NoticeView, ReviewView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { describeDamaged } from './damaged.ts';

type Document = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: 'pdf' | 'jpeg' | 'png';
  readonly sha256: string;
  readonly massstab?: string;
  readonly index?: string;
};

type Facts = {
  readonly file: Document;
  readonly documents: readonly Document[];
  readonly review: ReviewView;
  readonly isWhole: boolean;
  /** The address of a document without what follows, e.g. `/de/inbox/<number>/documents/<id>`. */
  readonly urlOf: (id: string) => string;
};

/** A document on a page of its own: everything that is known of it as text, for it may be an image of words. */
export type OpenedDocumentView = {
  readonly facts: readonly DocumentFactView[];
  readonly alternative: string;
  readonly content:
    { readonly kind: 'image' | 'pdf'; readonly href: string; readonly title: string } | NoticeView;
  /** `null` where there is nothing whole to look at. */
  readonly download: LinkView | null;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
};

/** Says what a document is, and where those before and behind it are. */
export function describeDocument(
  words: Words,
  { file, documents, review, isWhole, urlOf }: Facts,
): OpenedDocumentView {
  const at = documents.findIndex(({ id }) => id === file.id);
  return {
    facts: describeFacts(words, file, review),
    alternative: words.say('desk:document.alternative'),
    ...(isWhole
      ? describeContent(words, file, urlOf(file.id))
      : { content: describeDamaged(words, { reader: 'office', id: file.id }), download: null }),
    previous: linkTo('previous', documents[at - 1]),
    next: linkTo('next', documents[at + 1]),
  };

  function linkTo(which: 'previous' | 'next', document: Document | undefined): LinkView | null {
    if (!document) return null;
    const text = words.say(`desk:document.${which}`, { name: document.name });
    return { href: `${urlOf(document.id)}/view`, text };
  }
}

function describeContent(words: Words, { name, type, size }: Document, url: string) {
  return {
    content: {
      kind: type === 'pdf' ? 'pdf' : 'image',
      href: `${url}/content`,
      title: words.say('desk:document.content', { name }),
    },
    download: {
      href: url,
      text: words.say('inbox:case.document', { name, size: formatSize(words.language, size) }),
    },
  } as const;
}

function describeFacts(words: Words, file: Document, review: ReviewView): readonly DocumentFactView[] {
  const { type, size, massstab, index, sha256 } = file;
  const facts = [
    ['belongsTo', questionOf(file, review)],
    ['type', words.say(`desk:document.types.${type}`)],
    ['size', formatSize(words.language, size)],
    ['scale', massstab],
    ['index', index],
    ['checksum', sha256],
  ] as const;
  return facts.flatMap(([fact, line]) =>
    line === undefined ? [] : [{ name: words.say(`desk:document.${fact}`), lines: [line] }],
  );
}

/** What the applicant was asked when they handed it in: it says best what the document shows. */
function questionOf({ name }: Document, review: ReviewView): string | undefined {
  const names = (lines: readonly string[]): boolean => lines.some((line) => line.includes(name));
  const found = review.flatMap(({ heading, rows }) =>
    rows.filter(({ lines }) => names(lines)).map(({ label }) => `${heading}: ${label}`),
  );
  return found[0];
}
