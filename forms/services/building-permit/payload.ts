import type { PayloadMapping } from '../../payload/model.ts';
import type { Ids } from './payload/ids.ts';
import { message } from './payload/message.ts';
import { shape } from './payload/shape.ts';

const XBAU = 'building-permit/payload/xbau';

/** The application as message 0200 of XBau 2.6. Nobody gets an excerpt: the office itself asks others to take part. */
export const buildingPermitPayload: PayloadMapping = {
  whole: (facts, writeXml) => [
    {
      name: 'bauantrag.xml',
      mediaType: 'application/xml',
      bytes: writeXml({ root: message(facts), shape }),
      relationship: 'Data',
    },
  ],
  standard: {
    kind: 'xml',
    schema: `${XBAU}/xsd/xbau-nachrichten-baugenehmigung.xsd`,
    rules: ['xbau-schematron', 'xbau-schematron-leere-elemente', 'kernmodul-leere-elemente'].map(
      (name) => `${XBAU}/schematron/${name}.sch`,
    ),
  },
  excerpt: null,
  receivedNumber: null,
  leftOut: {
    vorbescheid: 'Follows from whether a preliminary decision is named.',
    sonderbau: 'Follows from whether kinds of special buildings are named.',
    denkmal: 'Follows from whether a monument is described.',
    betrieb: 'Follows from whether a business is described.',
    bauherrart: 'Follows from whether an organisation is named.',
    vertretung: 'Follows from whether a representative is named.',
    vertreterart: 'Follows from whether an organisation is named.',
    nachbarart: 'Follows from whether an organisation is named.',
    zahlerart: 'Follows from whether an organisation is named.',
    beteiligterart: 'Follows from whether an organisation is named.',
    weitere_beteiligte: 'Follows from whether further parties are named.',
    planer_eintrag: 'Follows from what is named: a chamber, a Land or a state.',
    weitere_unterlagen: 'Follows from whether further documents are named.',
    nachbarfrage: 'Follows from whether neighbours are named.',
    abweichungsfrage: 'Follows from whether deviations are named.',
    richtigkeit: 'Stands in place of the signature, which electronic applications do not have.',
  } satisfies Partial<Record<Ids['field'], string>>,
};
