import { STRING } from '../feel/types.ts';
import type { AddressAnswer, Answer, FieldOf, Input } from '../model.ts';
import { LINES, limits, readLines, type LinesRead } from './address-lines.ts';
import { findMunicipality, findState, GERMANY, writePlace } from './address-place.ts';
import { right, type Asking, type Kind, type Read, type Wrong } from './kind.ts';
import { valueOf } from './typed.ts';

/** Street, number, postcode and town; in Germany with the key of the municipality, abroad with the state. */
export const address: Kind<'address'> = {
  read: (field, input, asking) => {
    if (LINES.every((line) => valueOf(input, `${field.id}.${line}`).trim() === '')) return nothing(field);
    const state = findState(field, input, asking);
    const isGerman = (state.code ?? GERMANY) === GERMANY;
    const lines = readLines(field.id, input, isGerman ? 'german' : 'foreign');
    if (state.code === null) return join(lines, [state.wrong], { staat: GERMANY });
    if (!isGerman) return join(lines, [], { staat: state.code });
    return readGerman({ field, input, asking }, lines);
  },
  write: (field, answer, context): Input => {
    if (!isAddress(answer)) return {};
    const lines = LINES.map((line) => [`${field.id}.${line}`, [answer[line] ?? '']] as const);
    return { ...Object.fromEntries(lines), ...writePlace(field, answer, context) };
  },
  type: () => ({
    is: 'record',
    members: Object.fromEntries([...LINES, 'staat', 'ags'].map((member) => [member, STRING])),
  }),
  schema: () => ({
    type: 'object',
    required: ['strasse', 'hausnummer', 'plz', 'ort', 'staat'],
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(LINES.map((line) => [line, { type: 'string', maxLength: limits[line] }])),
      staat: { type: 'string', pattern: String.raw`^\d{3}$` },
      ags: { type: 'string', pattern: String.raw`^\d{8}$` },
    },
  }),
};

function isAddress(answer: Answer | undefined): answer is AddressAnswer {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) && 'strasse' in answer;
}

type Reading = { readonly field: FieldOf<'address'>; readonly input: Input; readonly asking: Asking };

/** Without a town there is nothing to look a municipality up for; its own issue says so already. */
function readGerman({ field, input, asking }: Reading, lines: LinesRead): Read {
  const town = findMunicipality(field, { input, town: lines.typed.ort, postcode: lines.typed.plz }, asking);
  if (town.code !== null) return join(lines, [], { staat: GERMANY, ags: town.code });
  const hasText = lines.typed.ort !== '' || valueOf(input, `${field.id}.gemeinde`).trim() !== '';
  return join(lines, hasText ? [town.wrong] : [], { staat: GERMANY });
}

function nothing({ optional, country }: FieldOf<'address'>): Read {
  if (optional) return right(null);
  const needed = country === 'DE' ? ['strasse', 'hausnummer', 'plz', 'ort'] : ['strasse', 'plz', 'ort'];
  return { ok: false, wrong: needed.map((part): Wrong => ({ part, code: 'required', params: {} })) };
}

function join(
  { typed, wrong }: LinesRead,
  more: readonly Wrong[],
  place: Pick<AddressAnswer, 'staat' | 'ags'>,
): Read {
  const all = [...wrong, ...more];
  if (all.length > 0) return { ok: false, wrong: all };
  const { zusatz, ...lines } = typed;
  return right({ ...lines, ...(zusatz !== '' && { zusatz }), ...place });
}
