import type { Answers } from '../../../engine/model.ts';
import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import { textAt } from './answers.ts';
import type { Ids } from './ids.ts';

/** Channels of the list `urn:de:xoev:codeliste:erreichbarkeit`, in the order of our questions. */
const CHANNELS = { telefon: '02', email: '01', telefax: '04', website: '09' } as const;

/** The fields that hold a way to reach somebody. */
type Ways = Readonly<Record<keyof typeof CHANNELS, Ids['field']>>;

/** How to reach somebody: one element for each way that was given. */
export function contact(answers: Answers, ways: Ways): Elements {
  return Object.entries(CHANNELS).flatMap(([way, channel]) => {
    const id = textAt(answers, ways[way as keyof Ways]); // the keys of the table itself
    if (id === null) return [];
    return group('xga:erreichbarkeit', coded('xga:kanal', { code: channel }), leaf('xga:kennung', id));
  });
}
