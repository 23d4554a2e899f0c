import type { Answers } from '../../../engine/model.ts';
import type { Code, Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { choicesAt, textAt } from './answers.ts';
import { codeFor } from './codes.ts';
import { amount, numberAt } from './quantity.ts';

/** What the statistics of building ask for (HBauStatG). */
export function statistics({ answers }: PayloadFacts): Elements {
  return group(
    'xbau:hochbaustatistik',
    coded('xbau:artDesBauens', kindOfBuilding(answers)),
    coded('xbau:haustypWohngebaeude', codeFor('haustyp', textAt(answers, 'haustyp'))),
    group('xbau:anzahlDerWohnungen', amount('xbau:gesamtanzahlWohnungen', numberAt(answers, 'wohnungen'))),
    energy(answers),
  );
}

/** New, or at what stands already; neither where nothing is built. */
function kindOfBuilding(answers: Answers): Code | null {
  const measures = choicesAt(answers, 'massnahmen') ?? [];
  if (measures.includes('errichtung')) return { code: '01', version: '1.0' };
  const isChange = measures.includes('aenderung') || measures.includes('nutzungsaenderung');
  return isChange ? { code: '02', version: '1.0' } : null;
}

const ENERGY: Readonly<Record<string, string>> = {
  biomasse: 'FesteBiomasse',
  solarthermie: 'Solarthermie',
  strom: 'Strom',
  waermepumpe: 'Waermepumpe',
  abwaerme: 'Abwaerme',
  fernwaerme: 'Fernwaerme',
};

function energy(answers: Answers): Elements {
  const chosen = choicesAt(answers, 'energie') ?? [];
  return group(
    'xbau:erfuellungGEG',
    chosen.flatMap((option) => {
      const name = ENERGY[option];
      return name === undefined
        ? leaf('xbau:sonstiges', 'keine erneuerbare Energie')
        : leaf(`xbau:erneuerbareEnergie${name}`, 'true');
    }),
  );
}
