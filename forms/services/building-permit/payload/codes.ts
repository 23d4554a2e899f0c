import type { Code } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';

/** The codes of XBau 2.6 for our options, with the versions of their lists. */
const LISTS = {
  artDesBauherrn: {
    version: '2.0',
    codes: {
      oeffentlich: '1',
      wohnungsunternehmen: '2',
      immobilienfonds: '3',
      landwirtschaft: '4',
      produktion: '5',
      dienstleistung: '6',
      privat: '7',
      gemeinnuetzig: '8',
    },
  },
  artDerMassnahme: {
    version: '2.0',
    codes: {
      errichtung: '11',
      aenderung: '12',
      nutzungsaenderung: '13',
      'nutzungsaenderung-umbau': '14',
      abgrabung: '20',
      beseitigung: '30',
    },
  },
  artDesWohngebaeudes: { version: '2.0', codes: { wohnhaus: '1', eigentumswohnungen: '2', wohnheim: '3' } },
  grundlage: {
    list: 'urn:xoev-de:xbau:codeliste:bauvorlageberechtigungsachverhalt',
    version: '1.0',
    codes: {
      architekt: '1',
      bauingenieur: '2',
      innenarchitekt: '3',
      bediensteter: '4',
      landschaftsarchitekt: '5',
      hochschulabschluss: '6',
      handwerksmeister: '7',
      techniker: '8',
    },
  },
  abweichungart: {
    list: 'urn:xoev-de:xbau:codeliste:abweichungart',
    version: '2.1',
    codes: {
      befreiung: '1',
      ausnahme: '2',
      abweichung: '3',
      'abweichung-bauvorlagen': '4',
      veraenderungssperre: '5',
    },
  },
  beteiligterRolle: {
    version: '2.0',
    codes: {
      eigentum: '02',
      anzeige: '03',
      bauleitung: '04',
      fachbauleitung: '05',
      fachplanung: '06',
      gutachten: '07',
      pruefsachverstaendig: '08',
      pruefingenieur: '09',
      verantwortung: '10',
    },
  },
  beteiligterFachrichtung: {
    version: '3.0',
    codes: {
      tragwerk: '1',
      schallschutz: '2',
      brandschutz: '3',
      lueftung: '4',
      sicherheit: '5',
      waermeschutz: '6',
      keine: '99',
    },
  },
  haustyp: {
    version: '2.0',
    codes: { einzelhaus: '1', doppelhaus: '2', reihenhaus: '3', anderer: '4' },
  },
  baustoff: {
    version: '2.0',
    codes: {
      ziegel: '1',
      kalksandstein: '2',
      porenbeton: '3',
      leichtbeton: '4',
      stahl: '5',
      stahlbeton: '6',
      holz: '7',
      anderer: '8',
    },
  },
  barrierefreiheit: {
    version: '3.0',
    codes: { ja: '1', nein: '2', ausnahme: '3', nutzungsaenderung: '4', 'nicht-noetig': '5' },
  },
} as const satisfies Readonly<Record<string, List>>;

type List = {
  readonly list?: string;
  readonly version: string;
  readonly codes: Readonly<Record<string, string>>;
};

/** The code for an option of the definition; `null` where nothing was chosen. */
export function codeFor(name: keyof typeof LISTS, option: string | null): Code | null {
  if (option === null) return null;
  const { codes, ...list }: List = LISTS[name];
  const code = Object.hasOwn(codes, option) ? codes[option] : undefined;
  return code === undefined ? null : { code, ...list };
}

/** An entry of an official list that the portal holds, with that list's version. */
export function listed(list: string, code: string | null, { codelists }: PayloadFacts): Code | null {
  const version = codelists[list]?.version;
  return code === null || version === undefined ? null : { code, version };
}
