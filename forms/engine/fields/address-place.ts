import type { AddressAnswer, Answer, Context, FieldOf, Input } from '../model.ts';
import { findEntry, matchCodelist } from '../search-codelist.ts';
import type { Asking, Wrong } from './kind.ts';
import { pick, type Picking } from './pick.ts';
import { valueOf } from './typed.ts';

/** The DESTATIS key of Germany. */
export const GERMANY = '000';

export type Place =
  { readonly code: string; readonly wrong: null } | { readonly code: null; readonly wrong: Wrong };

/** The state; where none is asked or none is given, it is Germany. */
export function findState(
  { id, country }: FieldOf<'address'>,
  input: Input,
  { context, stored }: Asking,
): Place {
  const typed = valueOf(input, `${id}.staat`);
  if (country === 'DE' || typed.trim() === '') return { code: GERMANY, wrong: null };
  const chosen = valueOf(input, `${id}.staat.match`);
  return placeOf('staat', { typed, chosen, stored: storedAt(stored, 'staat') }, context);
}

/** The municipality: what was typed for it, or else the town. */
export function findMunicipality(
  { id }: FieldOf<'address'>,
  { input, town }: { readonly input: Input; readonly town: string },
  { context, stored }: Asking,
): Place {
  const typed = valueOf(input, `${id}.gemeinde`).trim() || town;
  const chosen = valueOf(input, `${id}.gemeinde.match`);
  return placeOf('gemeinde', { typed, chosen, stored: storedAt(stored, 'ags') }, context);
}

/** The controls of state and municipality. The municipality stands there only where the town alone does not say it. */
export function writePlace(
  { id, country }: FieldOf<'address'>,
  answer: AddressAnswer,
  context: Context,
): Input {
  const { staat, gemeinde } = context.codelists;
  const state = { [`${id}.staat`]: [findEntry(staat, answer.staat)?.name ?? ''] };
  const ags = answer.ags ?? '';
  const isClear = gemeinde !== undefined && matchCodelist(gemeinde, answer.ort).entry?.code === ags;
  const town = ags === '' || isClear ? '' : (findEntry(gemeinde, ags)?.name ?? '');
  return {
    ...(country === 'any' && state),
    [`${id}.gemeinde`]: [town],
    ...(town !== '' && { [`${id}.gemeinde.match`]: [ags] }),
  };
}

function placeOf(list: 'staat' | 'gemeinde', picking: Picking, { codelists }: Context): Place {
  const picked = pick(codelists[list], picking);
  if (picked.code !== null) return { code: picked.code, wrong: null };
  return { code: null, wrong: { part: list, code: picked.problem, params: { typed: picking.typed.trim() } } };
}

function storedAt(answer: Answer | undefined, member: 'staat' | 'ags'): string {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return '';
  return ('strasse' in answer && answer[member]) || '';
}
