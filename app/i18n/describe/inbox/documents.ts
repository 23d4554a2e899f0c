import { formatSize } from '../../format.ts';
import type { LinkView } from '../../view.ts';
import type { Words } from '../../words.ts';

/** A handed-in document, with the check sum that stands in the receipt too. */
export type DocumentView = {
  readonly id: string;
  /** Name and size, where nothing can be pressed. */
  readonly label: string;
  readonly view: LinkView;
  readonly link: LinkView;
  readonly checksum: string;
};

type Document = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
};

export function describeDocuments(
  words: Words,
  documents: readonly Document[],
  urlOf: (id: string) => string,
): readonly DocumentView[] {
  return documents.map(({ id, name, size: bytes, sha256 }) => {
    const size = formatSize(words.language, bytes);
    return {
      id,
      label: words.say('desk:attachment', { name, size }),
      view: { href: `${urlOf(id)}/view`, text: words.say('desk:document.view', { name }) },
      link: { href: urlOf(id), text: words.say('inbox:case.document', { name, size }) },
      checksum: words.say('inbox:case.checksum', { hash: sha256 }),
    };
  });
}
