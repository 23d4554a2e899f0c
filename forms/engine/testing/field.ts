import { readField } from '../fields/index.ts';
import type { Read } from '../fields/kind.ts';
import type { Answer, Field, Input } from '../model.ts';
import { evaluateIn } from '../trace.ts';
import { sampleContext, sampleService } from './sample.ts';

/** A field as an author writes it, with `id: x`. */
export function fieldOf(definition: string): Field {
  const isPersonal = /^type: (?:email|phone|address|organisation)|din91379-a/.test(definition);
  const whose = isPersonal && !definition.includes('autocomplete') ? 'autocomplete: off, ' : '';
  const service = sampleService(
    `  - { id: s, fields: [{ id: x, ${definition}, ${whose}purpose: antrag }] }\n`,
  );
  const [step] = service.steps;
  const field = step?.kind === 'page' ? step.fields[0] : undefined;
  if (!field) throw new Error(definition);
  return field;
}

export function readInput(field: Field, input: Input, stored?: Answer): Read {
  const evaluate = evaluateIn({ values: {}, outer: null }, sampleContext);
  return readField(field, input, { context: sampleContext, evaluate, stored });
}

/** The answer, or what is wrong as `part code` or `code`. */
export function outcome(read: Read): unknown {
  if (read.ok) return { answer: read.answer };
  return read.wrong.map(({ part, code }) => (part === null ? code : `${part} ${code}`));
}

/** What comes of typing into a field: one text, or texts by the part of the control. */
export function typed(definition: string, values: Readonly<Record<string, string>> | string): unknown {
  const controls = typeof values === 'string' ? { '': values } : values;
  const input = Object.entries(controls).map(
    ([part, value]) => [part === '' ? 'x' : `x.${part}`, [value]] as const,
  );
  return outcome(readInput(fieldOf(definition), Object.fromEntries(input)));
}
