import type { Answers } from '../../../engine/model.ts';

/** A courier service has had a motorcycle scrapped in Poland after an accident and wants its number again. */
export const motorcycle: Answers = {
  vorgang: 'ausserbetriebsetzung',
  halterart: 'firma',
  firma: 'Flinke Feder Kurierdienst e. K.',
  anschrift: {
    strasse: 'Venloer Straße',
    hausnummer: '365',
    plz: '50823',
    ort: 'Köln',
    staat: '000',
    ags: '05315000',
  },
  email: 'fuhrpark@flinkefeder.example',
  telefon: null,
  kennzeichen: 'K-FF 7',
  fin: 'JYARN23E0FA000577',
  verwertung: true,
  verwertung_datum: '2026-10-05',
  verwertung_ort: 'ausland',
  verwertung_staat: '152',
  kennzeichen_reservieren: true,
  schilder: 'eins',
  zb1_code: 'z3GhU9c',
  plakette_hinten: 'd4M',
  richtigkeit: true,
};
