import { closest } from '../closest.ts';
import type { DeadlineRule, Duration, Parameter } from '../model.ts';
import { readDuration } from './duration.ts';
import { idShapes, readLabel } from './identifier.ts';
import { among, listOf, mappingOf, TEXT, textLike, type Keys } from './keys.ts';
import { entriesOf, itemsOf, oneOf, textOf } from './shape.ts';
import { report, type Node, type Source } from './source.ts';

const COUNTS = ['days', 'workdays'] as const;
const MET = ['decision', 'answer'] as const;
const WAITING = ['pauses', 'restarts', 'runs'] as const;
/** Offices count whole days. */
const WITHIN = /^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/;

const DEADLINE: Keys = {
  needed: { id: idShapes.label, within: textLike(WITHIN), law: TEXT },
  allowed: { counts: among(COUNTS), met: among(MET), waiting: among(WAITING), granted: idShapes.name },
};
/** What stands behind `deadlines`. */
export const DEADLINES = listOf(mappingOf(DEADLINE));

/** Until when the office owes what. Only a parameter that is true or false can say whether silence grants. */
export function readDeadlines(
  source: Source,
  node: Node | undefined,
  parameters: readonly Parameter[],
): readonly DeadlineRule[] {
  const taken = new Set<string>();
  const switches = parameters.filter(({ type }) => type === 'boolean').map(({ id }) => id);
  return itemsOf(source, node).map((item): DeadlineRule => {
    const entries = entriesOf(source, item, DEADLINE);
    return {
      id: readLabel(source, entries.get('id'), taken),
      within: readWithin(source, entries.get('within')),
      counts: oneOf(source, entries.get('counts'), COUNTS),
      met: oneOf(source, entries.get('met'), MET),
      waiting: oneOf(source, entries.get('waiting'), WAITING),
      granted: entries.has('granted') ? readSwitch(source, entries.get('granted'), switches) : null,
      law: textOf(source, entries.get('law')),
    };
  });
}

function readWithin(source: Source, node: Node | undefined): Duration {
  const text = readDuration(source, node);
  if (text.includes('T')) report(source, { node: node ?? null }, ['bad-duration', { text }]);
  return text;
}

function readSwitch(source: Source, node: Node | undefined, known: readonly string[]): string {
  const name = textOf(source, node);
  if (name !== '' && !known.includes(name))
    report(source, { node: node ?? null }, [
      'unknown-value',
      { value: name, meant: closest(name, known), known: known.join(', ') },
    ]);
  return name;
}
