import { address } from './address.ts';
import { addressAt, choicesAt, textAt, yesNoAt } from './answers.ts';
import { codeFor, flag, listed } from './codes.ts';
import { contact } from './contact.ts';
import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { Facts } from './facts.ts';
import { people } from './person.ts';
import { permits } from './permits.ts';
import { previous } from './previous.ts';

/** The business with its people: fields 1 to 17, 19, 21 to 24 and 26 to 31 of GewA 1. */
export function business(facts: Facts): Elements {
  const { answers } = facts;
  const ways = {
    telefon: 'betriebstelefon',
    email: 'betriebsemail',
    telefax: 'betriebsfax',
    website: 'betriebswebsite',
  } as const;
  return group(
    'xga:gewerbe',
    register(facts),
    leaf('xga:anzahlVollzeitBeschaeftigte', textAt(answers, 'vollzeit')),
    leaf('xga:anzahlTeilzeitBeschaeftigte', textAt(answers, 'teilzeit')),
    kinds(facts),
    premises(facts),
    coded('xga:istNebenerwerb', flag(yesNoAt(answers, 'nebenerwerb'))),
    address(addressAt(answers, 'betriebsstaette'), facts),
    contact(answers, ways),
    group('xga:hauptniederlassung', address(addressAt(answers, 'hauptniederlassung'), facts)),
    people(facts),
    coded('xga:beteiligungOeffentlicheHand', flag(yesNoAt(answers, 'oeffentlichehand'))),
    leaf('ga:personenzahl', textAt(answers, 'personenzahl')),
    manager(facts),
    previous(facts),
    insurance(facts),
    permits(facts),
  );
}

/** Names, legal form and register (fields 1 to 3). */
function register(facts: Facts): Elements {
  const { answers, computed } = facts;
  const number = textAt(answers, 'registernummer');
  const division = computed.registerabteilung;
  // The division follows from the legal form, which more recipients read than the entry.
  const kind = number !== null && typeof division === 'string' ? division : null;
  return group(
    'xga:betrieb',
    leaf('xga:eingetragenerName', textAt(answers, 'firma')),
    leaf('xga:eintragungNr', number),
    leaf('xga:eintragungOrt', textAt(answers, 'auslandsregister')),
    coded('xga:eintragungArt', codeFor('eintragungArt', kind, facts)),
    coded('xga:gerichtSchluessel', listed('registergericht', textAt(answers, 'registergericht'), facts)),
    coded('xga:rechtsformSchluessel', codeFor('rechtsform', textAt(answers, 'rechtsform'), facts)),
    leaf('ga:rechtsformName', textAt(answers, 'rechtsformname')),
    coded('ga:registerstand', codeFor('registerstand', textAt(answers, 'registerstand'), facts)),
    leaf('ga:geschaeftsbezeichnung', textAt(answers, 'geschaeftsbezeichnung')),
    leaf('ga:weitereGesellschafter', textAt(answers, 'weiteregesellschafter')),
  );
}

const KINDS = ['industrie', 'handwerk', 'handel', 'sonstiges'] as const;

function kinds({ answers }: Facts): Elements {
  const chosen = choicesAt(answers, 'betriebsart');
  if (chosen === null) return [];
  return group('xga:betriebArt', ...KINDS.map((kind) => coded(`xga:${kind}`, flag(chosen.includes(kind)))));
}

/** What kind of premises (fields 23 and 24). */
function premises(facts: Facts): Elements {
  const { answers } = facts;
  const form = textAt(answers, 'betriebsform');
  const kind = codeFor('niederlassungArt', textAt(answers, 'niederlassung'), facts);
  return [
    ...coded('xga:niederlassungArt', kind),
    ...coded('xga:istReisegewerbe', flag(form === null ? null : form === 'reisegewerbe')),
    ...coded('ga:istAutomatengewerbe', flag(form === null ? null : form === 'automaten')),
  ];
}

/** Who represents a stock company or manages a branch (field 14). */
function manager(facts: Facts): Elements {
  const { answers } = facts;
  return group(
    'ga:vertretung',
    leaf('xga:familienname', textAt(answers, 'vertretung_familienname')),
    leaf('xga:vorname', textAt(answers, 'vertretung_vornamen')),
    address(addressAt(answers, 'vertretung_anschrift'), facts),
  );
}

function insurance({ answers }: Facts): Elements {
  return group(
    'ga:unfallversicherung',
    leaf('ga:traeger', textAt(answers, 'unfallversicherung')),
    leaf('ga:mitgliedsnummer', textAt(answers, 'mitgliedsnummer')),
  );
}
