import type { Answers } from '../../../engine/model.ts';
import type { Elements } from '../../../payload/element.ts';
import { group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { actor } from './actor.ts';
import { answerAt, itemsAt, textAt, yesNoAt } from './answers.ts';
import { builderRoles, builders } from './builder.ts';
import { entitlement } from './entitlement.ts';
import { contractor, furtherParties } from './further-parties.ts';
import { parcel } from './plot.ts';
import { numberAt } from './quantity.ts';
import { uuidFor } from './uuid.ts';

/** Everybody who has a part in it. */
export function parties(facts: PayloadFacts): Elements {
  return group(
    'xbau:beteiligte',
    builderRoles(facts),
    group('xbau:bevollmaechtigter', representative(facts)),
    planner(facts),
    contractor(facts),
    neighbours(facts),
    furtherParties(facts),
    group('xbau:gebuehrenpflichtiger', payer(facts)),
  );
}

/** Who pays the fee: one of those who build, the first where nobody said which, or who was named instead. */
function payer(facts: PayloadFacts): Elements {
  const { answers, reference } = facts;
  const pays = textAt(answers, 'zahlung');
  if (pays === 'vertreter') return representative(facts);
  if (pays === 'andere') return actor(uuidFor(`${reference} zahler`), { answers, prefix: 'zahler_' }, facts);
  return builders(facts)[(numberAt(answers, 'zahlender_bauherr') ?? 1) - 1] ?? [];
}

function representative(facts: PayloadFacts): Elements {
  const { answers, reference } = facts;
  return actor(uuidFor(`${reference} vertreter`), { answers, prefix: 'vertreter_' }, facts);
}

function planner(facts: PayloadFacts): Elements {
  const { answers, reference } = facts;
  if (textAt(answers, 'planer_familienname') === null) return [];
  return group(
    'xbau:entwurfsverfasser',
    group('xbau:personendaten', actor(uuidFor(`${reference} planer`), { answers, prefix: 'planer_' }, facts)),
    entitlement(facts),
  );
}

function neighbours(facts: PayloadFacts): Elements {
  return itemsAt(facts.answers, 'nachbarn').flatMap((answers, index) =>
    group(
      'xbau:nachbar',
      group('xbau:eigentuemer', neighbour(facts, answers, index)),
      group('xbau:grundstueck', parcel(answerAt(answers, 'nachbar_flurstueck'), facts)),
      leaf('xbau:hatZugestimmt', String(yesNoAt(answers, 'nachbar_zustimmung'))),
    ),
  );
}

function neighbour(facts: PayloadFacts, answers: Answers, index: number): Elements {
  return actor(
    uuidFor(`${facts.reference} nachbar ${String(index)}`),
    { answers, prefix: 'nachbar_' },
    facts,
  );
}
