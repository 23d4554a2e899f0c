import type { Answers } from '../../../engine/model.ts';
import { address, part, told, type Part } from './part.ts';

/** The vehicle as its papers name it. */
export function vehicle(answers: Answers): Part | null {
  return part({
    kennzeichen: told(answers, 'kennzeichen'),
    fin: told(answers, 'fin'),
    verwendung: told(answers, 'verwendung'),
    stillgelegtSeit: told(answers, 'stillgelegt_seit'),
    gleicherHalter: told(answers, 'gleicher_halter'),
  });
}

/** Numbers and codes of the two parts of the registration certificate, and who gets part II. */
export function codes(answers: Answers): Part | null {
  return part({
    teil1: part({ sicherheitscode: told(answers, 'zb1_code') }),
    teil2: part({
      nummer: told(answers, 'zb2_nummer'),
      sicherheitscode: told(answers, 'zb2_code'),
      verfuegungsberechtigt: part({
        name: told(answers, 'verfuegung_name'),
        anschrift: address(answers, 'verfuegung_anschrift'),
      }),
    }),
  });
}

/** Main inspection and safety check; months as `2027-09`. */
export function inspection(answers: Answers): Part | null {
  return part({
    hauptuntersuchungFaellig: told(answers, 'hu_faelligkeit'),
    sicherheitspruefungFaellig: told(answers, 'sp_faelligkeit'),
    bericht: part({
      datum: told(answers, 'hu_datum'),
      pruefziffer: told(answers, 'hu_pruefziffer'),
      stelle: told(answers, 'hu_stelle'),
    }),
  });
}

/** Whether and by whom the vehicle was taken to be scrapped. */
export function disposal(answers: Answers): Part | null {
  return part({
    verwertet: told(answers, 'verwertung'),
    datum: told(answers, 'verwertung_datum'),
    betriebsnummer: told(answers, 'verwerter_nummer'),
    staat: told(answers, 'verwertung_staat'),
  });
}
