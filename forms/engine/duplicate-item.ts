import { answerAt, isListAsked, itemAnswers, itemsAt, withItem } from './item.ts';
import type { Answers, FieldType, Loop, Page, Place, Step } from './model.ts';
import { openOverview } from './overview.ts';
import { PlaceError } from './place.ts';
import { itemPath } from './reach.ts';
import type { Standing } from './standing.ts';

/** What belongs to one item alone: a document is handed in once, and nobody declares anything by copying. */
const NEVER_COPIED: ReadonlySet<FieldType> = new Set<FieldType>(['file', 'plan', 'declaration']);

/**
 * A copy of item `index` at the end of the list at this place, and the page on which changing it begins. `null` when the
 * list is full or has no such item. Lists inside the item are copied with it.
 */
export function duplicateItem(
  sent: Standing & { readonly index: number },
): { readonly answers: Answers; readonly first: Place } | null {
  const [overview, path] = [openOverview(sent), itemPath(sent)];
  if (!overview || !path) throw new PlaceError(sent.place);
  const { loop, max } = overview;
  const items = itemsAt(itemAnswers(sent.answers, path), loop.list);
  const original = items[sent.index];
  if (!original || items.length >= max) return null;
  const index = items.length;
  const answers = withItem(sent.answers, [...path, { loop, index }], copyOf(loop.steps, original));
  const copy = openOverview({ ...sent, answers })?.items.find((item) => item.index === index);
  return copy ? { answers, first: copy.first } : null;
}

function copyOf(steps: readonly Step[], item: Answers): Answers {
  const entries = steps.flatMap((step) =>
    step.kind === 'page' ? answersOn(step, item) : itemsOf(step, item),
  );
  return Object.fromEntries(entries);
}

type Entry = readonly [string, Answers[string]];

/** Also what is not asked at the moment: the copy behaves as its original does. */
function answersOn({ fields }: Page, item: Answers): readonly Entry[] {
  return fields
    .filter(({ type }) => !NEVER_COPIED.has(type))
    .flatMap(({ id }): readonly Entry[] => {
      const answer = answerAt(item, id);
      return answer === undefined ? [] : [[id, answer]];
    });
}

function itemsOf({ list, steps }: Loop, item: Answers): readonly Entry[] {
  return isListAsked(item, list) ? [[list, itemsAt(item, list).map((each) => copyOf(steps, each))]] : [];
}
