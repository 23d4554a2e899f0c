import { addressAt, textAt } from './answers.ts';
import { business } from './business.ts';
import { codeFor } from './codes.ts';
import type { Code, Element, Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { Facts } from './facts.ts';

/**
 * The notification as the record (`satz`) of an XGewerbeanzeige 2.2 message. Around it stands a head of ours instead
 * of the standard's: that names offices by keys of directories which the sending office knows, not the portal.
 * Elements of the standard are those that KoSIT's test messages show; all others are in the namespace `ga`, ours.
 */
export function notification(facts: Facts): Element {
  const { recipient } = facts;
  const attributes = {
    'xmlns:ga': 'urn:x-schalter:trade-licence:1',
    'xmlns:xga': 'http://www.xgewerbeanzeige.de/spezifikation/2.2',
    ...(recipient === null ? {} : { empfaenger: recipient }),
  };
  return ['ga:gewerbeanmeldung', [...head(facts), ...group('xga:satz', record(facts))], attributes];
}

function head({ reference, received, service }: Facts): Elements {
  return group(
    'ga:kopf',
    leaf('ga:vorgangsnummer', reference),
    leaf('ga:eingang', received && received.at),
    leaf('ga:leistungsschluessel', service.leika),
    leaf('ga:formularfassung', service.version),
    leaf('ga:formularpruefsumme', service.hash),
  );
}

function record(facts: Facts): Elements {
  const { answers, received } = facts;
  return group(
    'xga:anmeldung',
    leaf('xga:satzErstellung', received && received.at),
    coded('xga:istKorrektur', { code: '0' }),
    coded('xga:gemeindeSchluessel', municipality(facts)),
    business(facts),
    leaf('xga:gueltigAb', textAt(answers, 'beginn')),
    leaf('xga:datumMeldung', received && received.on),
    activities(facts),
    coded('xga:grundAnmeldungSchluessel', codeFor('grundAnmeldung', textAt(answers, 'anmeldegrund'), facts)),
  );
}

/** The municipality of the premises (field 15) is the one in charge. */
function municipality({ answers, codelists }: Facts): Code | null {
  const ags = addressAt(answers, 'betriebsstaette')?.ags;
  const version = codelists['gemeinde']?.version;
  if (ags === undefined) return null;
  return version === undefined ? { code: ags } : { code: ags, version };
}

function activities({ answers }: Facts): Elements {
  return group(
    'xga:taetigkeitenGesamt',
    group('xga:schwerpunkt', leaf('xga:taetigkeitSchwerpunkt', textAt(answers, 'schwerpunkt'))),
    group(
      'xga:weitereTaetigkeiten',
      leaf('xga:taetigkeitenZusammengefasst', textAt(answers, 'weiteretaetigkeiten')),
    ),
  );
}
