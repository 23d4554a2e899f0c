import type { Answers } from '../../../engine/model.ts';
import { part, told, type Part } from './part.ts';

const COUNT: Readonly<Record<string, number>> = { zwei: 2, eins: 1 };

/** Which plate is wanted, and the codes under the seals of those that are given up. */
export function plates(answers: Answers): Part | null {
  return part({
    art: told(answers, 'kennzeichenart'),
    saison: part({ von: told(answers, 'saison_von'), bis: told(answers, 'saison_bis') }),
    zuteilung: told(answers, 'neues_kennzeichen'),
    reserviert: part({
      kennzeichen: told(answers, 'wunschkennzeichen'),
      pin: told(answers, 'reservierung_pin'),
    }),
    freihalten: told(answers, 'kennzeichen_reservieren'),
    schilder: part({
      anzahl: COUNT[String(told(answers, 'schilder'))] ?? null,
      codeVorn: told(answers, 'plakette_vorn'),
      codeHinten: told(answers, 'plakette_hinten'),
    }),
  });
}
