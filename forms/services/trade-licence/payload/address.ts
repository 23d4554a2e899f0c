import type { AddressAnswer } from '../../../engine/model.ts';
import { listed } from './codes.ts';
import type { Code, Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { Facts } from './facts.ts';

/** Key of Germany in the list of states of the Statistisches Bundesamt. */
const GERMANY = '000';
const STATES = 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat';

/** An address as XGewerbeanzeige writes it. */
export function address(answer: AddressAnswer | null, facts: Facts): Elements {
  if (answer === null) return [];
  const { strasse, hausnummer, zusatz, plz, ort, staat } = answer;
  return group(
    'xga:anschrift',
    leaf('xga:strasse', strasse),
    leaf('xga:hausNrVon', hausnummer),
    leaf('xga:anschriftZusatz', zusatz ?? null),
    leaf('xga:ort', ort),
    leaf('xga:plz', plz),
    coded('xga:nationSchluessel', nation(staat, facts)),
  );
}

/**
 * XGewerbeanzeige numbers states by ISO 3166-1 (276 in the test messages), our list has the keys of the Statistisches
 * Bundesamt only. So Germany gets its number, and any other state its key, with the list it is from.
 */
function nation(state: string, facts: Facts): Code | null {
  if (state === GERMANY) return { code: '276', version: '2' };
  const known = listed('staat', state, facts);
  return known && { ...known, list: STATES };
}
