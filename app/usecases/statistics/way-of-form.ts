import type { Service, Step } from '#forms/engine/model.ts';
import { closingPage } from '../closing-page.ts';

/** The check page, as the last place of every form. */
export const CHECK_PAGE = 'review';

/**
 * The steps of a form in one order, whatever somebody answers: a draft that has come to one of them has come to, or past,
 * all before it. What is sent with the check page has no place of its own.
 */
export function wayOfForm(service: Service): readonly string[] {
  const closing = closingPage(service)?.id;
  return [...idsOf(service.steps).filter((id) => id !== closing), CHECK_PAGE];
}

/** The overview of a list stands where people see it first: before items nobody has to name, else behind them. */
function idsOf(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'page') return [step.id];
    const inner = idsOf(step.steps);
    return step.min === 0 ? [step.id, ...inner] : [...inner, step.id];
  });
}
