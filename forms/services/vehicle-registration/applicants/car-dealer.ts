import type { Answers } from '../../../engine/model.ts';

/** A dealer registers a new tractor for one day; its part II bears a number of an unusual length. */
export const carDealer: Answers = {
  vorgang: 'tageszulassung',
  halterart: 'firma',
  firma: 'Landtechnik Ostermann KG',
  sitz_inland: true,
  anschrift: {
    strasse: 'Am Wasserturm',
    hausnummer: '9a',
    plz: '52062',
    ort: 'Aachen',
    staat: '000',
    ags: '05334002',
  },
  email: null,
  telefon: '0241 555080',
  fin: 'LTK8842PAT0031905',
  eu_neuwagen: false,
  kennzeichenart: 'allgemein',
  neues_kennzeichen: 'naechstes',
  verwendung: 'keine',
  verfuegung: false,
  evb_nummer: 'X4T8P1Z',
  steuer: 'befreit',
  zb2_nummer: 'LK1199382',
  zb2_code: '2Rt5Yw8Nc3Hj',
  richtigkeit: true,
};
