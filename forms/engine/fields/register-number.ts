import { STRING } from '../feel/types.ts';
import type { Answer, Input, RegisterAnswer, RegisterKind } from '../model.ts';
import { findEntry } from '../search-codelist.ts';
import { right, type Asking, type Kind, type Wrong } from './kind.ts';
import { pick } from './pick.ts';
import { compact, valueOf } from './typed.ts';

const KINDS: readonly RegisterKind[] = ['HRA', 'HRB', 'GnR', 'GsR', 'PR', 'VR'];
/** The kind, the number, and the letters that some courts set behind it. */
const KIND_AND_WORD = /^(HRA|HRB|GNR|GSR|PR|VR)NR/;
const NUMBER = /^(HRA|HRB|GNR|GSR|PR|VR)0*(\d{1,7})([A-Z]{0,3})$/;

/** The court that keeps the register and the number in it, written as on a letter: `HRB 12345 B`. */
export const registerNumber: Kind<'register-number'> = {
  read: (field, input, asking) => {
    const typed = compact(valueOf(input, `${field.id}.nummer`))
      .toUpperCase()
      .replace(/[.\-/]/g, '')
      .replace(KIND_AND_WORD, '$1');
    const court = valueOf(input, `${field.id}.gericht`).trim();
    if (typed + court === '') return right(null);
    const number = numberOf(typed);
    const found = court === '' ? missing('gericht') : courtOf(field, { input, court }, asking);
    const wrong = [...('part' in number ? [number] : []), ...(typeof found === 'string' ? [] : [found])];
    if ('part' in number || typeof found !== 'string') return { ok: false, wrong };
    return right({ gericht: found, ...number });
  },
  write: ({ id, list }, answer, { codelists }) => {
    if (!isRegister(answer)) return {};
    const { gericht, art, nummer } = answer;
    return {
      [`${id}.nummer`]: [`${art} ${nummer}`],
      [`${id}.gericht`]: [findEntry(codelists[list], gericht)?.name ?? gericht],
      [`${id}.gericht.match`]: [gericht],
    };
  },
  type: () => ({
    is: 'record',
    members: { gericht: STRING, art: { is: 'string', options: KINDS }, nummer: STRING },
  }),
  schema: () => ({
    type: 'object',
    required: ['gericht', 'art', 'nummer'],
    additionalProperties: false,
    properties: {
      gericht: { type: 'string', minLength: 1 },
      art: { enum: KINDS },
      nummer: { type: 'string', pattern: String.raw`^\d{1,7}( [A-Z]{1,3})?$` },
    },
  }),
};

type Registered = Pick<RegisterAnswer, 'art' | 'nummer'>;

function numberOf(typed: string): Registered | Wrong {
  if (typed === '') return missing('nummer');
  const [, kind = '', digits = '', letters = ''] = NUMBER.exec(typed) ?? [];
  const art = KINDS.find((each) => each.toUpperCase() === kind);
  if (art === undefined) return { part: 'nummer', code: 'format', params: {} };
  return { art, nummer: [digits, letters].join(' ').trim() };
}

type Court = { readonly input: Input; readonly court: string };

function courtOf(
  { id, list }: { readonly id: string; readonly list: string },
  { input, court }: Court,
  { context, stored }: Asking,
): string | Wrong {
  const chosen = valueOf(input, `${id}.gericht.match`);
  const before = stored !== undefined && isRegister(stored) ? stored.gericht : '';
  const picked = pick(context.codelists[list], { typed: court, chosen, stored: before });
  return picked.code ?? { part: 'gericht', code: picked.problem, params: { typed: court } };
}

function missing(part: 'nummer' | 'gericht'): Wrong {
  return { part, code: 'required', params: {} };
}

function isRegister(answer: Answer): answer is RegisterAnswer {
  return typeof answer === 'object' && answer !== null && 'gericht' in answer;
}
