import { closest } from '../closest.ts';
import type { Chapter, Step } from '../model.ts';
import { idShapes, readLabel } from './identifier.ts';
import { listOf, mappingOf, type Keys } from './keys.ts';
import { entriesOf, itemsOf, textOf } from './shape.ts';
import { report, type Node, type Source } from './source.ts';

const CHAPTER: Keys = { needed: { id: idShapes.label, from: idShapes.step }, allowed: {} };
/** What stands behind `chapters`. */
export const CHAPTERS = listOf(mappingOf(CHAPTER));

/** The chapters that gather steps; each begins with a step of the form, not of a list. */
export function readChapters(
  source: Source,
  node: Node | undefined,
  steps: readonly Step[],
): readonly Chapter[] {
  const [taken, begun] = [new Set<string>(), new Set<string>()];
  const known = steps.map(({ id }) => id);
  return itemsOf(source, node).map((item): Chapter => {
    const entries = entriesOf(source, item, CHAPTER);
    const [id, from] = [readLabel(source, entries.get('id'), taken), textOf(source, entries.get('from'))];
    const at = { node: entries.get('from') ?? null };
    if (begun.has(from)) report(source, at, ['duplicate-id', { id: from }]);
    else if (from !== '' && !known.includes(from))
      report(source, at, ['unknown-step', { step: from, meant: closest(from, known) }]);
    begun.add(from);
    return { id, from };
  });
}
