import type { Codelist } from '../../forms/engine/model.ts';
import type { Genericode } from './genericode.ts';
import { xbau } from './xbau.ts';

/** What the application for a building permit asks for on pages of its own. */
const ASKED = /^(0400|0405|0406|0601|0603|0903|1501|1601|1802|1803|2001|2002|2003|2501|2701|2801|2805)$/;
/** Notices of a site under way, and what only an office writes: other messages carry them. */
const OTHER_MESSAGES = /^(02|50|51|52)|^0610$/;
/** The list itself, and an entry that repeats the words of its heading. */
const NO_KIND = ['0000', '4601'];

/**
 * The kinds of documents (`anlagen`) that somebody may add to an application. People look for "other" under its plain
 * names.
 */
export function anlagen(source: Genericode): Codelist {
  const list = xbau('anlagen', source);
  const entries = list.entries
    .filter(({ code }) => !OTHER_MESSAGES.test(code) && !ASKED.test(code) && !NO_KIND.includes(code))
    .map((entry) => (entry.code === '9999' ? { ...entry, terms: ['Sonstiges', 'Anderes'] } : entry));
  return { ...list, entries };
}
