import type { Answers, FileAnswer } from '../../../engine/model.ts';
import type { Elements } from '../../../payload/element.ts';
import { group } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { answerAt, itemsAt, textAt } from './answers.ts';
import { document, type Kind } from './document.ts';
import type { Ids } from './ids.ts';
import { uuidFor } from './uuid.ts';

/** Each question for a document: what the office calls it, and its code in the list `anlagen` 3.0. */
const KINDS = [
  ['liegenschaftskarte', 'Liegenschaftskarte', '1802'],
  ['lageplan', 'Lageplan', '1803'],
  ['grundrisse', 'Grundriss', '2001'],
  ['schnitte', 'Schnitt', '2002'],
  ['ansichten', 'Ansicht', '2003'],
  ['baubeschreibung', 'Baubeschreibung', '1501'],
  ['betriebsbeschreibung', 'Betriebsbeschreibung', '1601'],
  ['standsicherheit', 'Standsicherheitsnachweis', '2801'],
  ['brandschutz', 'Brandschutznachweis', '2701'],
  ['waermeschutz', 'Nachweis Wärmeschutz', '2805'],
  ['statistikbogen', 'Erhebungsbogen für die Baustatistik', '2501'],
  ['zustimmung', 'Zustimmung des Grundstückseigentümers', '0601'],
  ['vollmacht', 'Vollmacht des Bauherrn', '0603'],
  ['nachbar_erklaerungen', 'Erklärung von Angrenzern', '0903'],
  ['planer_nachweis', 'Nachweis der Bauvorlageberechtigung', '0400'],
] as const satisfies readonly (readonly [id: Ids['field'], ...Kind])[];

/** Some grounds for the right to submit have a code of their own. */
const GROUNDS: Readonly<Record<string, string>> = { bediensteter: '0405', hochschulabschluss: '0406' };

/** Every document that came, and every one that was asked for and is to follow. */
export function documents(facts: PayloadFacts): Elements {
  const asked = KINDS.filter(([id]) => Object.hasOwn(facts.answers, id));
  return group(
    'xbau:anlagen',
    asked.flatMap(([id, title, code]) => {
      const kind: Kind = [title, id === 'planer_nachweis' ? groundCode(facts.answers, code) : code];
      return all(filesAt(facts.answers, id), { kind, name: id }, facts);
    }),
    further(facts),
  );
}

function groundCode(answers: Answers, otherwise: string): string {
  return GROUNDS[textAt(answers, 'planer_grundlage') ?? ''] ?? otherwise;
}

/** What was added, of a kind of the official list. */
function further(facts: PayloadFacts): Elements {
  return itemsAt(facts.answers, 'unterlagen').flatMap((item, index) => {
    const code = textAt(item, 'unterlagenart') ?? '';
    const title = facts.codelists['anlagen']?.entries.find((entry) => entry.code === code)?.name ?? code;
    const name = `unterlage-${String(index + 1)}`;
    return all(filesAt(item, 'unterlage'), { kind: [title, code], name }, facts);
  });
}

type Asked = { readonly kind: Kind; readonly name: string };

/** The files; where there are none, XBau wants an id and a file name even of what is not there yet. */
function all(files: readonly FileAnswer[], { kind, name }: Asked, facts: PayloadFacts): Elements {
  const id = uuidFor(`${facts.reference} ${name}`);
  if (files.length === 0)
    return document({ id, name: `${name}.pdf`, type: 'pdf', isLater: true }, kind, facts);
  return files.flatMap((file) => document({ ...file, isLater: false }, kind, facts));
}

function filesAt(answers: Answers, id: Ids['field']): readonly FileAnswer[] {
  const answer = answerAt(answers, id);
  if (!Array.isArray(answer)) return [];
  const parts: readonly (string | FileAnswer)[] = answer;
  return parts.filter((part) => typeof part !== 'string');
}
