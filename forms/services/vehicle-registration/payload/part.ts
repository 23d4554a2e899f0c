import type { Answers } from '../../../engine/model.ts';
import { answerAt } from './answers.ts';
import type { Ids } from './ids.ts';

/** A part of the message: texts, numbers, truth values and further parts. Never empty. */
export type Part = { readonly [name: string]: string | number | boolean | Part };

type Content = Readonly<Record<string, Part[string] | null>>;

/** A part without what is absent; `null` where nothing is left. */
export function part(content: Content): Part | null {
  const present = Object.entries(content).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );
  return present.length === 0 ? null : Object.fromEntries(present);
}

/** The answer to a question; `null` where it was left empty or not asked. Addresses have a part of their own. */
export function told(answers: Answers, id: Ids['field']): string | number | boolean | null {
  const answer = answerAt(answers, id);
  return typeof answer === 'object' || answer === undefined ? null : answer;
}

/** An address; `null` where there is none. */
export function address(answers: Answers, id: Ids['field']): Part | null {
  const answer = answerAt(answers, id);
  if (typeof answer !== 'object' || answer === null || !('strasse' in answer)) return null;
  const { strasse, hausnummer, zusatz, plz, ort, staat, ags } = answer;
  return part({
    strasse,
    hausnummer,
    zusatz: zusatz ?? null,
    plz,
    ort,
    staat,
    gemeindeschluessel: ags ?? null,
  });
}
