import type { Element, Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { textAt } from './answers.ts';
import { builders } from './builder.ts';
import { deviations } from './deviations.ts';
import { documents } from './documents.ts';
import { parties } from './parties.ts';
import { plot } from './plot.ts';
import { remarks } from './remarks.ts';
import { subject } from './subject.ts';
import { uuidFor } from './uuid.ts';

/** Message 0200 of XBau 2.6, the application for a building permit. */
export function message(facts: PayloadFacts): Element {
  const { answers, reference, service } = facts;
  const attributes = {
    'xmlns:xbau': 'http://www.xleitstelle.de/xbau/2/6',
    produkt: 'Schalter',
    produkthersteller: 'Schalter',
    produktversion: service.version,
    standard: 'XBau-Hochbau',
    version: '2.6',
  };
  const content = [
    ...head(facts),
    ...group('xbau:referenzAntragsservice', leaf('referenzAntragsservice', uuidFor(`${reference} antrag`))),
    ...builders(facts).flatMap((builder) => group('xbau:antragsteller', builder)),
    ...preliminary(facts),
    ...group(
      'xbau:bauvorhaben',
      leaf('xbau:bezeichnungDesBauvorhabens', textAt(answers, 'bezeichnung')),
      parties(facts),
      subject(facts),
      plot(facts),
      remarks(answers),
    ),
    ...deviations(facts),
    ...documents(facts),
  ];
  return ['xbau:baugenehmigung.antrag.0200', content, attributes];
}

function head(facts: PayloadFacts): Elements {
  const { received, reference } = facts;
  return group(
    'nachrichtenkopf.g2g',
    group(
      'identifikation.nachricht',
      leaf('nachrichtenUUID', uuidFor(`${reference} nachricht`)),
      coded('nachrichtentyp', { code: '0200' }),
      leaf('erstellungszeitpunkt', received && received.at),
    ),
    office('leser', facts),
    office('autor', facts),
  );
}

const DIRECTORIES_VERSION = '3';

/** The parameters that say how the directory of the administration (DVDV) names an office. */
const OFFICES = {
  leser: ['behoerdenkennung', 'behoerdenname'],
  autor: ['portalkennung', 'portalname'],
} as const;

function office(role: keyof typeof OFFICES, { parameters }: PayloadFacts): Elements {
  const [key, name] = OFFICES[role].map((parameter) => String(parameters[parameter] ?? ''));
  return group(
    role,
    coded('verzeichnisdienst', { code: 'DVDV', version: DIRECTORIES_VERSION }),
    leaf('kennung', key ?? null),
    leaf('name', name ?? null),
  );
}

function preliminary({ answers }: PayloadFacts): Elements {
  return group(
    'xbau:prozessmerkmale',
    group(
      'xbau:vorbescheid',
      leaf('xbau:vorgang', textAt(answers, 'vorbescheid_zeichen')),
      leaf('xbau:datum', textAt(answers, 'vorbescheid_datum')),
    ),
  );
}
