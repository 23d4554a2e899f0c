import { address } from './address.ts';
import { addressAt, textAt } from './answers.ts';
import type { Elements } from '../../../payload/element.ts';
import { group, leaf } from '../../../payload/element.ts';
import type { Facts } from './facts.ts';

/** Where the business was before, and whose it was (fields 17 and 26). */
export function previous(facts: Facts): Elements {
  const { answers } = facts;
  return [
    ...group('ga:fruehereBetriebsstaette', address(addressAt(answers, 'fruehere_betriebsstaette'), facts)),
    ...group(
      'ga:fruehererInhaber',
      leaf('ga:firma', textAt(answers, 'fruehere_firma')),
      leaf('xga:familienname', textAt(answers, 'frueherer_familienname')),
      leaf('xga:vorname', textAt(answers, 'fruehere_vornamen')),
    ),
  ];
}
