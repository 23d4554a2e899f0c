import type { FileAnswer } from '../../../engine/model.ts';
import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { fileName } from './file-name.ts';

/** What the office calls a kind of document, and its code in the list `anlagen` 3.0. */
export type Kind = readonly [title: string, code: string];

type Document = Pick<FileAnswer, 'id' | 'name' | 'type' | 'massstab' | 'index'> & {
  readonly isLater: boolean;
};

const MEDIA_TYPES: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', png: 'image/png' };
/** The addresses of these two lists stand in the XSD, the lists themselves are not public. */
const MIME_TYPES = { list: 'urn:xoev-de:xbau:codeliste:xbau-mimetypes', version: '1.0' };
const DOCUMENTS_VERSION = '3.0';

/** One document, there or to follow. */
export function document(file: Document, [title, code]: Kind, { received }: PayloadFacts): Elements {
  return group(
    'anlage',
    leaf(
      'bezeichnung',
      [title, file.massstab, file.index && `Index ${file.index}`].filter(Boolean).join(' '),
    ),
    leaf('versionsnummer', '1'),
    leaf('datum', received && received.on),
    coded('anlageart', { code, version: DOCUMENTS_VERSION }),
    coded('mimeType', { code: MEDIA_TYPES[file.type] ?? 'application/pdf', ...MIME_TYPES }),
    group(
      'anhangOderVerlinkung',
      group(
        'anhang',
        leaf('dokumentid', `urn:uuid:${file.id}`),
        leaf('dateiname', fileName(file.name, file.type)),
      ),
    ),
    leaf('xbau:wirdNachgereicht', file.isLater ? 'true' : null),
  );
}
