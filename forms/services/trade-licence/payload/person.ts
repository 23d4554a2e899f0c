import type { Answers } from '../../../engine/model.ts';
import { address } from './address.ts';
import { addressAt, choicesAt, itemsAt, textAt, yesNoAt } from './answers.ts';
import { codeFor, flag, listed } from './codes.ts';
import { contact } from './contact.ts';
import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { Facts } from './facts.ts';

/** The owner, each managing partner or each legal representative (fields 4 to 11, 30 and 31 of GewA 1). */
export function people(facts: Facts): Elements {
  return itemsAt(facts.answers, 'personen').flatMap((person) =>
    group(
      'xga:beteiligtePerson',
      coded('xga:personFunktion', codeFor('personFunktion', role(facts), facts)),
      leaf('xga:familienname', textAt(person, 'familienname')),
      leaf('xga:vorname', textAt(person, 'vornamen')),
      coded('xga:geschlecht', codeFor('geschlecht', textAt(person, 'geschlecht'), facts)),
      leaf('xga:geburtsname', textAt(person, 'geburtsname')),
      birth(person, facts),
      nationalities(person, facts),
      address(addressAt(person, 'wohnanschrift'), facts),
      contact(person, { telefon: 'telefon', email: 'email', telefax: 'telefax', website: 'website' }),
      residence(person, facts),
      company(person),
    ),
  );
}

const OWNED = ['einzelunternehmen', 'ek'];
const PARTNERED = ['gbr', 'egbr', 'ohg', 'kg', 'personengesellschaft-ausland'];

/** What the people are follows from the legal form (field 1), which every recipient reads. */
function role({ answers }: Facts): string {
  const form = textAt(answers, 'rechtsform') ?? '';
  if (OWNED.includes(form)) return 'inhaber';
  return PARTNERED.includes(form) ? 'gesellschafter' : 'vertretung';
}

const WHOLE_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The standard writes TTMMJJJJ; how it writes a date that is not wholly known is not public, so ours stands for it. */
function birth(person: Answers, facts: Facts): Elements {
  const date = textAt(person, 'geburtsdatum');
  const whole = date === null ? null : WHOLE_DATE.exec(date);
  const country = listed('staat', textAt(person, 'geburtsland'), facts);
  return [
    ...(whole
      ? leaf('xga:geburtsdatum', whole.slice(1).reverse().join(''))
      : leaf('ga:geburtsdatumTeilweise', date)),
    ...leaf('xga:geburtsort', textAt(person, 'geburtsort')),
    ...leaf('xga:geburtsland', country && (country.name ?? country.code)),
  ];
}

/** The standard's element is spelt without the second "s". */
function nationalities(person: Answers, facts: Facts): Elements {
  const codes = choicesAt(person, 'staatsangehoerigkeiten') ?? [];
  return group(
    'xga:staatangehoerigkeiten',
    ...codes.map((code) =>
      coded('xga:staatsangehoerigkeitSchluessel', listed('staatsangehoerigkeit', code, facts)),
    ),
  );
}

/** Residence title and its conditions (fields 30 and 31). */
function residence(person: Answers, facts: Facts): Elements {
  const title = yesNoAt(person, 'aufenthaltstitel');
  return group(
    'xga:aufenthaltstitel',
    coded(
      'xga:status',
      codeFor('status', title === null ? null : title ? 'liegt-vor' : 'liegt-nicht-vor', facts),
    ),
    leaf('xga:ausgestelltAm', textAt(person, 'titeldatum')),
    leaf('xga:ausgestelltVonName', textAt(person, 'titelbehoerde')),
    group(
      'ga:auflage',
      coded('ga:istErteilt', flag(yesNoAt(person, 'auflage'))),
      leaf('ga:text', textAt(person, 'auflagentext')),
      coded('ga:istSelbstaendigkeitErlaubt', flag(yesNoAt(person, 'selbstaendigkeit'))),
    ),
  );
}

/** A partner may be a company: then the person is the one who represents it. */
function company(person: Answers): Elements {
  return group(
    'ga:gesellschafter',
    leaf('ga:firma', textAt(person, 'gesellschafterfirma')),
    leaf('ga:register', textAt(person, 'gesellschafterregister')),
  );
}
