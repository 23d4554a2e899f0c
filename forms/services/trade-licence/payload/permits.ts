import { itemsAt, textAt, yesNoAt } from './answers.ts';
import { codeFor, flag } from './codes.ts';
import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { Facts } from './facts.ts';

/** Permits and the craft card (fields 28 and 29). */
export function permits(facts: Facts): Elements {
  const { answers } = facts;
  const need = codeFor('erlaubnispflicht', textAt(answers, 'erlaubnispflicht'), facts);
  return [...craftCard(facts), ...coded('ga:erlaubnispflicht', need), ...permitList(facts)];
}

/** The standard names the chamber by postcode, place and key; people know its name. */
function craftCard(facts: Facts): Elements {
  const { answers } = facts;
  const card = yesNoAt(answers, 'handwerkskarte');
  return group(
    'xga:handwerkskarte',
    coded(
      'xga:status',
      codeFor('status', card === null ? null : card ? 'liegt-vor' : 'liegt-nicht-vor', facts),
    ),
    leaf('xga:ausgestelltAm', textAt(answers, 'kartendatum')),
    leaf('ga:ausgestelltVonName', textAt(answers, 'handwerkskammer')),
  );
}

function permitList({ answers }: Facts): Elements {
  return itemsAt(answers, 'erlaubnisse').flatMap((permit) =>
    group(
      'ga:erlaubnis',
      leaf('ga:art', textAt(permit, 'erlaubnisart')),
      coded('ga:istErteilt', flag(yesNoAt(permit, 'erlaubniserteilt'))),
      leaf('ga:ausgestelltAm', textAt(permit, 'erlaubnisdatum')),
      leaf('ga:ausgestelltVonName', textAt(permit, 'erlaubnisbehoerde')),
    ),
  );
}
