import type { AddressAnswer, Answer, Codelist, Context, FieldOf, Input } from '../model.ts';
import { findEntry, matchCodelist } from '../search-codelist.ts';
import type { Asking, Wrong } from './kind.ts';
import { pick, type Picking } from './pick.ts';
import { mayLieIn } from './postcode-regions.ts';
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

/**
 * The municipality: what was typed for it, or else the town. Many a part of a city bears the name of a municipality
 * elsewhere; the postcode tells most of these, and then it is asked for.
 */
export function findMunicipality(
  { id }: FieldOf<'address'>,
  { input, town, postcode }: { readonly input: Input; readonly town: string; readonly postcode: string },
  { context, stored }: Asking,
): Place {
  const named = valueOf(input, `${id}.gemeinde`).trim();
  const chosen = valueOf(input, `${id}.gemeinde.match`);
  const picking = { typed: named || town, chosen, stored: storedAt(stored, 'ags') };
  const found = placeOf('gemeinde', picking, context);
  const isSaid = named !== '' || chosen !== '';
  if (found.code === null || isSaid || mayLieIn(postcode, found.code)) return found;
  return { code: null, wrong: { part: 'gemeinde', code: 'postcode-elsewhere', params: { town, postcode } } };
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

/** The municipality, where town and postcode alone do not say it. */
function townOf({ ort, plz, ags = '' }: AddressAnswer, list: Codelist | undefined): string {
  if (!list || ags === '') return '';
  const isSaid = matchCodelist(list, ort).entry?.code === ags && mayLieIn(plz, ags);
  return isSaid ? '' : (findEntry(list, ags)?.name ?? '');
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
