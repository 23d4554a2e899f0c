import { explain } from '#forms/engine/feel/explain.ts';
import type { Expression, Tree } from '#forms/engine/feel/model.ts';
import type { Service, Step } from '#forms/engine/model.ts';
import type { Words } from '../words.ts';
import { speechOf } from './sheet/speech.ts';

/** Longer conditions, e.g. with thirty states, help nobody; then only the answers they look at are named. */
const LONGEST = 200;
/** What Leichte Sprache can say in one short sentence: no "not", no "or". */
const SIMPLE: readonly Tree['node'][] = ['compare', 'path'];

/** Why somebody is asked this at all, a sentence for each condition: it came true with their own answers. */
export function describeBecause(
  words: Words,
  service: Service,
  conditions: readonly Expression[],
): readonly string[] {
  if (conditions.length === 0) return [];
  const speech = speechOf(words, service);
  return conditions.map(({ tree, reads }) => {
    const condition = explain(tree, speech);
    const isPlain = words.language !== 'de-simple' || SIMPLE.includes(tree.node);
    const isClear = condition.length <= LONGEST && isPlain;
    if (isClear || reads.length === 0) return speech.say('because.condition', { condition });
    const answers = [...new Set(reads.map((path) => speech.say('name', { name: speech.nameOf(path) })))];
    return speech.say('because.answers', { answers: answers.join(', ') });
  });
}

/** All conditions on the way to a page: its own, and those of the lists it stands in. */
export function conditionsOf({ steps }: Pick<Service, 'steps'>, page: string): readonly Expression[] {
  return (wayTo(steps, page) ?? []).flatMap(({ when }) => (when === null ? [] : [when]));
}

function wayTo(steps: readonly Step[], page: string): readonly Step[] | null {
  for (const step of steps) {
    const inner = step.kind === 'page' ? (step.id === page ? [] : null) : wayTo(step.steps, page);
    if (inner) return [step, ...inner];
  }
  return null;
}
