import type { Elements } from '../../../payload/element.ts';
import { group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { amount, computedNumber, measure, numberAt } from './quantity.ts';

/** Units and areas, by BauNVO, DIN 277 and WoFlV. */
export function dataSheet(facts: PayloadFacts): Elements {
  const { answers } = facts;
  return group(
    'xbau:bauvorhabenDatenblatt',
    units(facts),
    group(
      'xbau:flaechen',
      useOfLand(facts),
      group(
        'xbau:flaechen.DIN277',
        measure('xbau:bruttoGrundflaecheBGF', numberAt(answers, 'bruttogrundflaeche')),
        measure('xbau:bruttoRauminhaltBRI', numberAt(answers, 'bruttorauminhalt')),
      ),
      group('xbau:flaechen.WoFIV', measure('xbau:wohnflaecheNeu', numberAt(answers, 'wohnflaeche'))),
    ),
  );
}

/** XBau describes units one by one; the class asks for their number and the largest only. */
function units({ answers }: PayloadFacts): Elements {
  const largest = numberAt(answers, 'groesste_einheit');
  if (largest === null) return [];
  return group(
    'xbau:nutzungen',
    amount('xbau:anzahlDerNutzungseinheiten', numberAt(answers, 'nutzungseinheiten')),
    group(
      'xbau:nutzungseinheit',
      leaf('xbau:beschreibungDerNutzungseinheit', 'Größte Nutzungseinheit'),
      measure('xbau:flaecheDerNutzungseinheit', largest),
    ),
  );
}

function useOfLand(facts: PayloadFacts): Elements {
  const { answers } = facts;
  return group(
    'xbau:flaechen.BauNVO',
    amount('xbau:anzahlVollgeschosse', numberAt(answers, 'vollgeschosse')),
    measure('xbau:flaecheDesBaugrundstuecks', numberAt(answers, 'grundstuecksflaeche')),
    group(
      'xbau:grundflaechen',
      measure('xbau:grundflaeche', numberAt(answers, 'grundflaeche')),
      measure('xbau:grundflaechenzahlGeplant', computedNumber(facts, 'grundflaechenzahl')),
    ),
    group(
      'xbau:geschossflaechen',
      measure('xbau:geschossflaeche', numberAt(answers, 'geschossflaeche')),
      measure('xbau:geschossflaechenzahlGeplant', computedNumber(facts, 'geschossflaechenzahl')),
    ),
  );
}
