import type { Answer, ParcelAnswer } from '../../../engine/model.ts';
import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { answerAt, itemsAt, textAt } from './answers.ts';
import { listed } from './codes.ts';

const LANDS_VERSION = '2010-04-01';
/** A municipality key begins with the two digits of its Land. */
const LAND_DIGITS = 2;

/** Where it is: one plot with all its parcels. */
export function plot(facts: PayloadFacts): Elements {
  const { answers } = facts;
  return group(
    'xbau:verortung',
    group(
      'xbau:baugrundstueck',
      group(
        'xbau:grundstueck',
        place(facts),
        itemsAt(answers, 'flurstuecke').flatMap((item) => parcel(answerAt(item, 'flurstueck'), facts)),
        group('xbau:bebauungsplan', leaf('xbau:bezeichnungBebauungsplan', textAt(answers, 'planname'))),
        group(
          'xbau:vorhandeneBaulasten',
          leaf('xbau:bindungsbescheidBaulastnummer', textAt(answers, 'baulastnummer')),
          leaf('xbau:bindungBeschreibung', textAt(answers, 'baulasttext')),
        ),
      ),
    ),
  );
}

function place(facts: PayloadFacts): Elements {
  const { answers, codelists } = facts;
  const key = textAt(answers, 'gemeinde');
  const name = codelists['gemeinde']?.entries.find(({ code }) => code === key)?.name ?? null;
  return group(
    'xbau:anschrift',
    leaf('strasse', textAt(answers, 'strasse')),
    leaf('hausnummer', textAt(answers, 'hausnummer')),
    leaf('ort', name),
    coded('xbau:gemeindeschluessel', listed('gemeinde', key, facts)),
  );
}

/** A parcel. It lies in the Land of the municipality that the application is for, the neighbour's too. */
export function parcel(answer: Answer | undefined, { answers }: PayloadFacts): Elements {
  if (!isParcel(answer)) return [];
  const land = textAt(answers, 'gemeinde')?.slice(0, LAND_DIGITS) ?? null;
  return group(
    'xbau:flurstueck',
    coded('bundesland', land === null ? null : { code: land, version: LANDS_VERSION }),
    group(
      'kodierungFlurstueck',
      group('gemarkung', leaf('bezeichnung', answer.gemarkung)),
      leaf('flur', answer.flur ?? null),
      leaf('zaehler', answer.zaehler),
      leaf('nenner', answer.nenner ?? null),
    ),
  );
}

function isParcel(answer: Answer | undefined): answer is ParcelAnswer {
  return typeof answer === 'object' && answer !== null && 'gemarkung' in answer;
}
