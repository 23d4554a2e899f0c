import type { AddressAnswer, Answer, Codelist, Context, FieldOf, Input } from '../model.ts';
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

/** The controls of state and municipality. */
export function writePlace(
  { id, country }: FieldOf<'address'>,
  answer: AddressAnswer,
  { codelists }: Context,
): Input {
  const town = townOf(answer, codelists['gemeinde']);
  const state = findEntry(codelists['staat'], answer.staat)?.name ?? '';
  return {
    ...(country === 'any' && { [`${id}.staat`]: [state] }),
    [`${id}.gemeinde`]: [town],
    ...(town !== '' && { [`${id}.gemeinde.match`]: [answer.ags ?? ''] }),
  };
}

/** The municipality, where the town alone does not say it. */
function townOf({ ort, ags = '' }: AddressAnswer, list: Codelist | undefined): string {
  if (!list || ags === '' || matchCodelist(list, ort).entry?.code === ags) return '';
  return findEntry(list, ags)?.name ?? '';
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
