import type { PartsView } from '../view.ts';
import type { Asking } from './facts.ts';
import { describeLine } from './line-view.ts';
import { describePartSearch } from './part-search-view.ts';
import { describeQuestion } from './question.ts';

/** Number and court of a register. */
export function describeRegister(asking: Asking<'register-number'>): PartsView {
  const { words, field } = asking;
  return {
    ...describeQuestion(asking),
    kind: 'parts',
    parts: [
      describeLine(asking, {
        part: 'nummer',
        label: words.say('common:parts.nummer'),
        hint: words.say('common:parts.nummerHint'),
        width: 'medium',
      }),
    ],
    searches: [
      describePartSearch(asking, {
        part: 'gericht',
        list: field.list,
        label: words.say('common:parts.gericht'),
        hint: words.say('common:parts.gerichtHint'),
      }),
    ],
  };
}

/** District, field and number of a parcel. */
export function describeParcel(asking: Asking<'parcel'>): PartsView {
  const { words } = asking;
  return {
    ...describeQuestion(asking, words.say('common:hints.parcel')),
    kind: 'parts',
    parts: [
      describeLine(asking, {
        part: 'gemarkung',
        label: words.say('common:parts.gemarkung'),
        width: 'long',
      }),
      describeLine(asking, {
        part: 'flur',
        label: words.say('common:parts.flur'),
        width: 'short',
        inputMode: 'numeric',
        isOptional: true,
      }),
      describeLine(asking, {
        part: 'flurstueck',
        label: words.say('common:parts.flurstueck'),
        hint: words.say('common:parts.flurstueckHint'),
        width: 'short',
      }),
    ],
    searches: [],
  };
}

/** A place in words; a map can only ever write into the second control. */
export function describeMapArea(asking: Asking<'map-area'>): PartsView {
  const { words } = asking;
  return {
    ...describeQuestion(asking),
    kind: 'parts',
    parts: [
      describeLine(asking, {
        part: 'beschreibung',
        label: words.say('common:parts.beschreibung'),
        hint: words.say('common:parts.beschreibungHint'),
        width: 'long',
        rows: 4,
      }),
      describeLine(asking, {
        part: 'punkte',
        label: words.say('common:parts.punkte'),
        hint: words.say('common:parts.punkteHint'),
        width: 'long',
        rows: 4,
        isOptional: true,
      }),
    ],
    searches: [],
  };
}
