import type { Answers } from '../../../engine/model.ts';

/** Somebody has had an old car scrapped around the corner and takes it off the register. */
export const scrappedCar: Answers = {
  vorgang: 'ausserbetriebsetzung',
  halterart: 'person',
  familienname: 'Schäfer',
  vornamen: 'Udo',
  anschrift: {
    strasse: 'Alter Markt',
    hausnummer: '3',
    plz: '24103',
    ort: 'Kiel',
    staat: '000',
    ags: '01002000',
  },
  email: null,
  telefon: null,
  kennzeichen: 'KI-US 412',
  fin: 'WF0AXXGAJA6R31415',
  verwertung: true,
  verwertung_datum: '2026-11-18',
  verwertung_ort: 'inland',
  verwerter_nummer: '010020417',
  kennzeichen_reservieren: false,
  schilder: 'zwei',
  zb1_code: 'Jd4wT7m',
  plakette_vorn: '8xP',
  plakette_hinten: 'h5Z',
  richtigkeit: true,
};
