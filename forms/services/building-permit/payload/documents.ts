import { answerAt } from '../../../engine/item.ts';
import type { Answers, FileAnswer } from '../../../engine/model.ts';
import { textAt } from '../../../payload/answer.ts';
import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { fileName } from './file-name.ts';
import { uuidFor } from './uuid.ts';

/** Each question for a document: what the office calls it, and its code in the list `anlagen` 3.0. */
const KINDS = {
  liegenschaftskarte: ['Liegenschaftskarte', '1802'],
  lageplan: ['Lageplan', '1803'],
  grundrisse: ['Grundriss', '2001'],
  schnitte: ['Schnitt', '2002'],
  ansichten: ['Ansicht', '2003'],
  baubeschreibung: ['Baubeschreibung', '1501'],
  betriebsbeschreibung: ['Betriebsbeschreibung', '1601'],
  standsicherheit: ['Standsicherheitsnachweis', '2801'],
  brandschutz: ['Brandschutznachweis', '2701'],
  waermeschutz: ['Nachweis Wärmeschutz', '2805'],
  statistikbogen: ['Erhebungsbogen für die Baustatistik', '2501'],
  zustimmung: ['Zustimmung des Grundstückseigentümers', '0601'],
  vollmacht: ['Vollmacht des Bauherrn', '0603'],
  nachbar_erklaerungen: ['Erklärung von Angrenzern', '0903'],
  planer_nachweis: ['Nachweis der Bauvorlageberechtigung', '0400'],
} as const satisfies Readonly<Record<string, Kind>>;

type Kind = readonly [title: string, code: string];

/** Some grounds for the right to submit have a code of their own. */
const GROUNDS: Readonly<Record<string, string>> = { bediensteter: '0405', hochschulabschluss: '0406' };

/** Every document that came, and every one that was asked for and is to follow. */
export function documents(facts: PayloadFacts): Elements {
  const asked = Object.entries(KINDS).filter(([id]) => Object.hasOwn(facts.answers, id));
  return group(
    'xbau:anlagen',
    asked.flatMap(([id, [title, code]]) => {
      const kind: Kind = [title, id === 'planer_nachweis' ? groundCode(facts.answers, code) : code];
      const files = filesAt(facts.answers, id);
      if (files.length === 0) return document(toFollow(id, facts), kind, facts);
      return files.flatMap((file) => document({ ...file, isLater: false }, kind, facts));
    }),
  );
}

function groundCode(answers: Answers, otherwise: string): string {
  return GROUNDS[textAt(answers, 'planer_grundlage') ?? ''] ?? otherwise;
}

type Document = Pick<FileAnswer, 'id' | 'name' | 'type' | 'massstab' | 'index'> & {
  readonly isLater: boolean;
};

/** XBau wants an id and a file name even of what is not there yet. */
function toFollow(id: string, { reference }: PayloadFacts): Document {
  return { id: uuidFor(`${reference} ${id}`), name: `${id}.pdf`, type: 'pdf', isLater: true };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', png: 'image/png' };
/** The addresses of these two lists stand in the XSD, the lists themselves are not public. */
const MIME_TYPES = { list: 'urn:xoev-de:xbau:codeliste:xbau-mimetypes', version: '1.0' };
const DOCUMENTS_VERSION = '3.0';

function document(file: Document, [title, code]: Kind, { received }: PayloadFacts): Elements {
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

function filesAt(answers: Answers, id: string): readonly FileAnswer[] {
  const answer = answerAt(answers, id);
  if (!Array.isArray(answer)) return [];
  const parts: readonly (string | FileAnswer)[] = answer;
  return parts.filter((part) => typeof part !== 'string');
}
