import type { Elements } from '../../../payload/element.ts';
import { coded, group } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { textAt } from './answers.ts';
import { codeFor } from './codes.ts';
import { amount, numberAt } from './quantity.ts';

/** Material, places for vehicles, accessibility. */
export function description({ answers }: PayloadFacts): Elements {
  return group(
    'xbau:baubeschreibung',
    coded('xbau:ueberwiegendVerwendeterBaustoff', codeFor('baustoff', textAt(answers, 'baustoff'))),
    group(
      'xbau:anzahlFahrzeugstellplaetze',
      group('xbau:kraftfahrzeuge', amount('xbau:geplanteStellplaetze', numberAt(answers, 'stellplaetze'))),
      group('xbau:fahrraeder', amount('xbau:geplanteStellplaetze', numberAt(answers, 'fahrradplaetze'))),
    ),
    group(
      'xbau:barrierefreiheit',
      coded(
        'xbau:barrierefreiheitEingehalten',
        codeFor('barrierefreiheit', textAt(answers, 'barrierefreiheit')),
      ),
    ),
  );
}
