import type { Answers } from '../../../engine/model.ts';
import { address, part, told, type Part } from './part.ts';

/** Who holds the vehicle (§ 6 Abs. 1 FZV), and who accepts post in Germany for those who live elsewhere. */
export function holder(answers: Answers): Part | null {
  const abroad = address(answers, 'auslandsanschrift');
  const inGermany = address(answers, 'anschrift');
  return part({
    person: person(answers),
    organisation: part({ name: told(answers, 'firma') }),
    anschrift: abroad ?? inGermany,
    empfangsbevollmaechtigt: abroad && part({ name: told(answers, 'empfang_name'), anschrift: inGermany }),
    kontakt: part({ email: told(answers, 'email'), telefon: told(answers, 'telefon') }),
  });
}

function person(answers: Answers): Part | null {
  return part({
    familienname: told(answers, 'familienname'),
    vornamen: told(answers, 'vornamen'),
    geburtsname: told(answers, 'geburtsname'),
    ordensOderKuenstlername: told(answers, 'kuenstlername'),
    geschlecht: told(answers, 'geschlecht'),
    geburt: part({
      datum: told(answers, 'geburtsdatum'),
      ort: told(answers, 'geburtsort'),
      staat: told(answers, 'geburtsland'),
    }),
    gewerbe: told(answers, 'gewerbe'),
  });
}
