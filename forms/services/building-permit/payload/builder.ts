import { answerAt, itemsAt } from '../../../engine/item.ts';
import type { Answers, RegisterAnswer } from '../../../engine/model.ts';
import { addressAt, textAt } from '../../../payload/answer.ts';
import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { address, contact, person, personName } from './actor.ts';
import { codeFor, listed } from './codes.ts';
import { uuidFor } from './uuid.ts';

/** Each of those who build, as a person or as an organisation with who speaks for it. */
export function builders(facts: PayloadFacts): readonly Elements[] {
  return itemsAt(facts.answers, 'bauherren').map((builder, index) => {
    const id = uuidFor(`${facts.reference} bauherr ${String(index)}`);
    return textAt(builder, 'organisation') === null
      ? person(id, { answers: builder, prefix: '' }, facts)
      : organisation(id, builder, facts);
  });
}

/** Those who build, in that role, with the group that statistics ask for. */
export function builderRoles(facts: PayloadFacts): Elements {
  const items = itemsAt(facts.answers, 'bauherren');
  return builders(facts).flatMap((actor, index) =>
    group(
      'xbau:bauherr',
      group('xbau:bauherr', actor),
      coded('xbau:artDesBauherrn', codeFor('artDesBauherrn', textAt(items[index] ?? {}, 'bauherrgruppe'))),
    ),
  );
}

function organisation(id: string, answers: Answers, facts: PayloadFacts): Elements {
  const asked = { answers, prefix: '' } as const;
  return group(
    'organisation',
    leaf('id', id),
    group('name', leaf('name', textAt(answers, 'organisation'))),
    address('anschrift', addressAt(answers, 'anschrift'), facts),
    contact(asked),
    group('vertreter', personName(asked)),
    register(answers, facts),
  );
}

function register(answers: Answers, facts: PayloadFacts): Elements {
  const entry = answerAt(answers, 'register') ?? null;
  if (!isRegister(entry)) return [];
  return group(
    'registereintrag',
    leaf('eintragungNr', `${entry.art} ${entry.nummer}`),
    coded('gerichtSchluessel', listed('registergericht', entry.gericht, facts)),
  );
}

function isRegister(answer: object | string | number | boolean | null): answer is RegisterAnswer {
  return typeof answer === 'object' && answer !== null && 'gericht' in answer;
}
