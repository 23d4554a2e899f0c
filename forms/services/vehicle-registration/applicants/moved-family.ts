import type { Answers } from '../../../engine/model.ts';

/** A family has moved from Aachen to Dresden and keeps the plate of its car. */
export const movedFamily: Answers = {
  vorgang: 'wohnsitzwechsel',
  halterart: 'person',
  familienname: 'Okafor',
  vornamen: 'Chidi Samuel',
  geburtsname: null,
  kuenstlername: null,
  geschlecht: 'divers',
  geburtsdatum: '1988-05',
  geburtsort: 'Aachen',
  geburtsland: null,
  sitz_inland: true,
  anschrift: {
    strasse: 'Louisenstraße',
    hausnummer: '27',
    plz: '01099',
    ort: 'Dresden',
    staat: '000',
    ags: '14612000',
  },
  email: null,
  telefon: '0351 5550199',
  kennzeichen: 'AC-CO 88',
  fin: 'VF1RFB00X65432101',
  hu_faelligkeit: '2027-09',
  sp_faelligkeit: null,
  hu_neu: false,
  zb1_code: 'q8YdZ2k',
  richtigkeit: true,
};
