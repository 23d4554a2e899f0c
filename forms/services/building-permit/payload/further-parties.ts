import type { Answers } from '../../../engine/model.ts';
import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { actor, organisation } from './actor.ts';
import { itemsAt, textAt } from './answers.ts';
import { codeFor } from './codes.ts';
import type { Asked } from './person.ts';
import { uuidFor } from './uuid.ts';

type Party = { readonly id: string; readonly asked: Asked };

/** XBau has one place for a contractor, and it takes an organisation. */
export function contractor(facts: PayloadFacts): Elements {
  const found = contractorOf(partiesOf(facts));
  return found ? group('xbau:bauunternehmer', organisation(found.id, found.asked, facts)) : [];
}

/** All others, with their roles; of several contractors, those who have no place of their own. */
export function furtherParties(facts: PayloadFacts): Elements {
  const all = partiesOf(facts);
  const placed = contractorOf(all);
  return all
    .filter((party) => party !== placed)
    .flatMap(({ id, asked }) =>
      group(
        'xbau:weitereBeteiligte',
        group('xbau:beteiligter', actor(id, asked, facts)),
        group('xbau:rolle', role(asked.answers)),
        group('xbau:fachrichtung', coded('xbau:code', field(asked.answers))),
      ),
    );
}

function partiesOf({ answers, reference }: PayloadFacts): readonly Party[] {
  return itemsAt(answers, 'beteiligte').map((item, index) => ({
    id: uuidFor(`${reference} beteiligter ${String(index)}`),
    asked: { answers: item, prefix: 'beteiligter_' },
  }));
}

function contractorOf(parties: readonly Party[]): Party | undefined {
  return parties.find(
    ({ asked: { answers } }) =>
      textAt(answers, 'beteiligtenrolle') === 'bauunternehmen' &&
      textAt(answers, 'beteiligter_organisation') !== null,
  );
}

/** The list of roles has no contractor. */
function role(answers: Answers): Elements {
  const code = codeFor('beteiligterRolle', textAt(answers, 'beteiligtenrolle'));
  return code ? coded('xbau:code', code) : leaf('xbau:nichtGelisteterWert', 'Bauunternehmer');
}

function field(answers: Answers) {
  return codeFor('beteiligterFachrichtung', textAt(answers, 'fachrichtung') ?? 'keine');
}
