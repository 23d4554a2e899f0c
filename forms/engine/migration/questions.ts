import type { Field, Loop, Service, Step } from '../model.ts';

/** A question or a list of a form, with the ids of the lists that it stands in, outermost first. */
export type Question = {
  readonly id: string;
  readonly field: Field | null;
  readonly lists: readonly string[];
};

const known = new WeakMap<Service, ReadonlyMap<string, Question>>();

/** All questions and lists by id: ids are unique in a form. Content that asks nothing is left out. */
export function questionsOf(service: Service): ReadonlyMap<string, Question> {
  const found = known.get(service) ?? new Map(collect(service.steps, []).map((each) => [each.id, each]));
  known.set(service, found);
  return found;
}

function collect(steps: readonly Step[], lists: readonly string[]): readonly Question[] {
  return steps.flatMap((step) =>
    step.kind === 'loop'
      ? collectList(step, lists)
      : step.fields
          .filter(({ purpose }) => purpose !== '')
          .map((field): Question => ({ id: field.id, field, lists })),
  );
}

function collectList({ list, steps }: Loop, lists: readonly string[]): readonly Question[] {
  return [{ id: list, field: null, lists }, ...collect(steps, [...lists, list])];
}
