import type { Loop, Place, Service, Step } from '#forms/engine/model.ts';
import type { Words } from '../words.ts';

type Facts = { readonly service: Service; readonly place: Place; readonly places: readonly Place[] };

/** Where people are, in words: "Person 2 · Schritt 3 von etwa 9". The total depends on answers still to come. */
export function describeProgress(words: Words, facts: Facts): string | null {
  const position = facts.places.findIndex((place) => isSame(place, facts.place)) + 1;
  const parts = [
    itemName(words, facts),
    // The first page of a new item is not on the way before it has been saved.
    position === 0 ? null : words.say('common:progress', { position, total: facts.places.length }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

/** "Person 2"; nothing where there can be one only, which is a loop without an overview. */
function itemName(words: Words, { service, place, places }: Facts): string | null {
  const loop = loopsAbove(service, place.step).at(-1);
  const index = place.item.at(-1);
  if (loop === undefined || index === undefined) return null;
  if (!places.some(({ step }) => step === loop.id)) return null;
  return words.service(service.id).say(`steps.${loop.id}.item`, { number: index + 1 });
}

function isSame(one: Place, other: Place): boolean {
  return one.step === other.step && one.item.join() === other.item.join();
}

/** The loops a step stands in, outermost first. */
export function loopsAbove(service: Service, step: string): readonly Loop[] {
  return pathTo(service.steps, step) ?? [];
}

function pathTo(steps: readonly Step[], id: string): readonly Loop[] | null {
  for (const step of steps) {
    if (step.id === id) return [];
    if (step.kind === 'page') continue;
    const inner = pathTo(step.steps, id);
    if (inner !== null) return [step, ...inner];
  }
  return null;
}
