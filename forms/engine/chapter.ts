import type { Chapter, Service, Step } from './model.ts';

/** The chapter that a step or what is inside it belongs to; `null` before the first one. */
export function chapterOf(
  { chapters, steps }: Pick<Service, 'chapters' | 'steps'>,
  step: string,
): Chapter | null {
  const at = steps.findIndex((each) => has(each, step));
  const begun = steps.slice(0, at + 1).flatMap(({ id }) => chapters.filter(({ from }) => from === id));
  return begun.at(-1) ?? null;
}

const has = (step: Step, id: string): boolean =>
  step.id === id || (step.kind === 'loop' && step.steps.some((inner) => has(inner, id)));
