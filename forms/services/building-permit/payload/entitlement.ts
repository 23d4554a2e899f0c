import type { Code, Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { textAt } from './answers.ts';
import { codeFor, listed } from './codes.ts';
import type { Ids } from './ids.ts';

/** Why somebody may submit plans (§ 65 MBO), and where that is known. */
export function entitlement(facts: PayloadFacts): Elements {
  const { answers } = facts;
  const ground = codeFor('grundlage', textAt(answers, 'planer_grundlage'));
  return group(
    'xbau:berechtigung',
    group('xbau:grundlageBauvorlageBerechtigung', coded('xbau:grundlageBauvorlageBerechtigung', ground)),
    group('xbau:mitgliedschaftInland', chamber(facts), land(facts)),
    abroad(facts),
  );
}

function chamber(facts: PayloadFacts): Elements {
  return group(
    'xbau:nummernKammer',
    leaf('xbau:mitgliedsnummer', textAt(facts.answers, 'planer_nummer')),
    coded('xbau:kammer', entry('kammer', 'planer_kammer', facts)),
  );
}

function land(facts: PayloadFacts): Elements {
  return group(
    'xbau:mitgliedsnummerBundesland',
    leaf('xbau:mitgliedsnummer', textAt(facts.answers, 'planer_landesnummer')),
    coded('xbau:bundesland', entry('bundesland', 'planer_land', facts)),
  );
}

function abroad(facts: PayloadFacts): Elements {
  return group(
    'xbau:ausland',
    coded('xbau:niederlassungStaat', entry('staat', 'planer_staat', facts)),
    coded('xbau:bescheinigtIn', entry('bundesland', 'planer_bescheinigung', facts)),
  );
}

function entry(list: string, field: Ids['field'], facts: PayloadFacts): Code | null {
  return listed(list, textAt(facts.answers, field), facts);
}
