import type { Field, Page, RegisterId, Service, Step } from '#forms/engine/model.ts';
import { formatList } from '../format.ts';
import type { DocumentFactView } from '../view.ts';
import type { Words } from '../words.ts';
import { shortLabel } from './labels.ts';

/** The registers that are asked whether answers are right, and which answers each of them is told. */
export function describeRegisters(words: Words, service: Service): readonly DocumentFactView[] {
  const own = words.service(service.id);
  const pages = pagesOf(service.steps);
  const fields = pages.flatMap((page) => page.fields);
  const told = new Map<RegisterId, Set<Field>>();
  for (const page of pages) {
    if (page.check === null) continue;
    const { register, also } = page.check;
    const known = told.get(register) ?? new Set<Field>();
    for (const field of [...page.fields, ...fields.filter(({ id }) => also.includes(id))]) known.add(field);
    told.set(register, known);
  }
  return [...told].map(([register, known]) => ({
    name: words.say(`privacy:registers.${register}`),
    lines: [
      words.say('privacy:registers.told', {
        fields: formatList(words.language, [...new Set([...known].map((field) => shortLabel(own, field)))]),
      }),
    ],
  }));
}

function pagesOf(steps: readonly Step[]): readonly Page[] {
  return steps.flatMap((step) => (step.kind === 'page' ? [step] : pagesOf(step.steps)));
}
