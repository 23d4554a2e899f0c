import type { Answers } from '../../../engine/model.ts';
import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { choicesAt, textAt, yesNoAt } from './answers.ts';
import { codeFor, listed } from './codes.ts';
import { dataSheet } from './data-sheet.ts';
import { description } from './description.ts';
import type { Ids } from './ids.ts';
import { amount, cents, computedNumber, measure, numberAt } from './quantity.ts';
import { statistics } from './statistics.ts';

/** What is built, changed, dug or pulled down. */
export function subject(facts: PayloadFacts): Elements {
  const { answers } = facts;
  return group(
    'xbau:gegenstand',
    group(
      'xbau:anzahlDerGebaeude',
      leaf('xbau:anzahlDerGebaeudeImBauvorhaben', textAt(answers, 'gebaeudezahl')),
    ),
    measures(answers),
    group('xbau:artDerBaulichenAnlage', use('gebaeudeart', 'nutzungsart', facts)),
    changeOfUse(facts),
    classification(facts),
    monument(answers),
    dataSheet(facts),
    statistics(facts),
    description(facts),
    business(answers),
    costs(facts),
  );
}

/** XBau has two codes for a change of use: with and without building. */
function measures(answers: Answers): Elements {
  const ending = yesNoAt(answers, 'umbau') === true ? '-umbau' : '';
  return (choicesAt(answers, 'massnahmen') ?? []).flatMap((option) =>
    coded(
      'xbau:artDerMassnahme',
      codeFor('artDerMassnahme', option === 'nutzungsaenderung' ? `${option}${ending}` : option),
    ),
  );
}

function use(kind: Ids['field'], other: Ids['field'], facts: PayloadFacts): Elements {
  const { answers } = facts;
  const code = codeFor('artDesWohngebaeudes', textAt(answers, kind));
  return code
    ? coded('xbau:artDesWohngebaeudes', code)
    : coded('xbau:artDesNichtwohngebaeudes', listed('nichtwohngebaeudeart', textAt(answers, other), facts));
}

function changeOfUse(facts: PayloadFacts): Elements {
  if (textAt(facts.answers, 'bisherige_nutzung') === null) return [];
  return group(
    'xbau:zweckDerNutzungsaenderung',
    group('xbau:bisherigeNutzung', use('bisherige_nutzung', 'bisherige_nutzungsart', facts)),
    group('xbau:beabsichtigteNutzung', use('gebaeudeart', 'nutzungsart', facts)),
  );
}

const SPECIAL = 'urn:xoev-de:xbau:codeliste:mbosonderbauten';
const CLASSES_VERSION = '3.0';

function classification(facts: PayloadFacts): Elements {
  const { answers } = facts;
  const built = computedNumber(facts, 'gebaeudeklasse');
  const stands = yesNoAt(answers, 'freistehend');
  const special = choicesAt(answers, 'sonderbauarten') ?? [];
  return group(
    'xbau:bauordnungsrechtlicheKlassifikation',
    coded('xbau:gebaeudeklasse', built === null ? null : { code: String(built), version: CLASSES_VERSION }),
    measure('xbau:hoeheNachMBO', numberAt(answers, 'hoehe')),
    leaf('xbau:istFreistehend', stands === null ? null : String(stands)),
    special.flatMap((code) => {
      const entry = listed('mbosonderbauten', code, facts);
      return coded('xbau:sonderbau', entry && { ...entry, list: SPECIAL });
    }),
  );
}

/** Formatted text stands as base64 in XBau. */
function monument(answers: Answers): Elements {
  const text = textAt(answers, 'denkmaltext');
  if (text === null) return [];
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return group('xbau:baudenkmalBetroffen', group('xbau:begruendung', leaf('text', btoa(bytes))));
}

function business(answers: Answers): Elements {
  return group(
    'xbau:betriebsbeschreibung',
    group(
      'xbau:gewerblicheBetriebsbeschreibung',
      leaf('xbau:artDesBetriebesOderDerAnlage', textAt(answers, 'betriebsart')),
      amount('xbau:gesamtbeschaeftigteAmBetriebsOrt', numberAt(answers, 'beschaeftigte')),
    ),
  );
}

function costs(facts: PayloadFacts): Elements {
  const { answers } = facts;
  return group(
    'xbau:herstellungskosten',
    cents('xbau:kostengruppe300', numberAt(answers, 'kosten300')),
    cents('xbau:kostengruppe400', numberAt(answers, 'kosten400')),
    cents('xbau:kostengruppe500', numberAt(answers, 'kosten500')),
    cents('xbau:kostengruppe700', numberAt(answers, 'kosten700')),
    cents('xbau:summeHerstellungskosten', computedNumber(facts, 'baukosten')),
  );
}
