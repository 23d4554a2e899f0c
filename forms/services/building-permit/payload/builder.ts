import type { Elements } from '../../../payload/element.ts';
import { coded, group } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { actor } from './actor.ts';
import { itemsAt, textAt } from './answers.ts';
import { codeFor } from './codes.ts';
import { uuidFor } from './uuid.ts';

/** Each of those who build, as a person or as an organisation with who speaks for it. */
export function builders(facts: PayloadFacts): readonly Elements[] {
  return itemsAt(facts.answers, 'bauherren').map((answers, index) =>
    actor(uuidFor(`${facts.reference} bauherr ${String(index)}`), { answers, prefix: '' }, facts),
  );
}

/** Those who build, in that role, with the group that statistics ask for. */
export function builderRoles(facts: PayloadFacts): Elements {
  const items = itemsAt(facts.answers, 'bauherren');
  return builders(facts).flatMap((who, index) =>
    group(
      'xbau:bauherr',
      group('xbau:bauherr', who),
      coded('xbau:artDesBauherrn', codeFor('artDesBauherrn', textAt(items[index] ?? {}, 'bauherrgruppe'))),
    ),
  );
}
