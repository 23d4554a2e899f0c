import { randomFrom } from '#forms/engine/random.ts';

/** How big a form is to be, and the seed of its conditions. */
export type Size = { readonly steps: number; readonly fieldsPerStep: number; readonly seed: number };

type Field = { readonly id: string; readonly kind: 'choice' | 'yesno' | 'integer' | 'date' };

const KINDS: readonly Field['kind'][] = ['choice', 'yesno', 'integer', 'date'];

/**
 * A definition with dense conditions: every step but the first hangs on two earlier answers, and so does every other
 * field; each of these may hang on others in turn. The same seed gives the same form.
 */
export function syntheticForm({ steps, fieldsPerStep, seed }: Size): string {
  const next = randomFrom(seed).part;
  const asked: Field[] = [];
  const lines = Array.from({ length: steps }, (_, step) => {
    const before = [...asked];
    const fields = Array.from({ length: fieldsPerStep }, (_field, place): string => {
      const field: Field = {
        id: `f${String(step)}x${String(place)}`,
        kind: KINDS[place % KINDS.length] ?? 'yesno',
      };
      const when = step > 0 && place % 2 === 1 ? `, when: '${conditionOver(before, next)}'` : '';
      asked.push(field);
      return `      - { id: ${field.id}, ${DECLARED[field.kind]}${when}, purpose: antrag }`;
    });
    const when = step > 0 ? [`    when: '${conditionOver(before, next)}'`] : [];
    return [`  - id: s${String(step)}`, ...when, '    fields:', ...fields].join('\n');
  });
  return [HEAD, ...lines, FOOT].join('\n');
}

const HEAD = `service: synthetic
version: 1.0.0
leika: '99050012104000'
law: § 1 Beispielgesetz
draft: { keep: P30D }
retention: P1Y
purposes: { antrag: { basis: § 1 } }
steps:`;

const FOOT = `  - { id: ende, fields: [{ id: ort, type: text, max: 50, purpose: antrag }] }
route: { authority: amt, by: ort }
`;

const DECLARED: Readonly<Record<Field['kind'], string>> = {
  choice: 'type: choice, options: [a, b, c, d]',
  yesno: 'type: yesno',
  integer: 'type: integer, min: 0, max: 1000',
  date: 'type: date',
};

/** Two tests joined, so that about half of all answers pass. */
function conditionOver(before: readonly Field[], next: () => number): string {
  const [left, right] = [testOf(pick(before, next), next), testOf(pick(before, next), next)];
  return next() < 0.5 ? `${left} and ${right}` : `not(${left}) or ${right}`;
}

function testOf({ id, kind }: Field, next: () => number): string {
  const size = String(100 + Math.floor(next() * 800));
  const tests: Readonly<Record<Field['kind'], string>> = {
    choice: `${id} in ("${pick(['a', 'b'], next)}", "${pick(['c', 'd'], next)}")`,
    yesno: next() < 0.5 ? id : `${id} = false`,
    integer: `${id} ${next() < 0.5 ? '>=' : '<'} ${size}`,
    date: `${id} ${next() < 0.5 ? '>=' : '<'} today() - @"P${size}D"`,
  };
  return tests[kind];
}

/** Rather one that was asked a short while ago: conditions then hang on conditions. */
function pick<T>(from: readonly T[], next: () => number): T {
  const place = Math.floor((1 - next() ** 2) * from.length);
  const found = from[Math.min(from.length - 1, place)];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}
