import { STRING } from '../feel/types.ts';
import type { FileAnswer, Input } from '../model.ts';
import { documentsSchema, filesOf, readStored } from './file.ts';
import { right, type Kind, type Wrong } from './kind.ts';
import { compact, oneLine, valueOf } from './typed.ts';
import { checkWords } from './words.ts';

/** What is asked about each drawing: its scale, and the index of its version if it bears one. */
export const PLAN_PARTS = ['massstab', 'index'] as const;

/** As drawings are made: of a site down to 1:100000, of a detail up to 100:1. */
const SCALE = /^[1-9]\d{0,2}:[1-9]\d{0,5}$/;
const LONGEST_INDEX = 10;

/** Drawings: documents, each with a scale. The controls of one bear its id: `<field>.<id>.massstab`. */
export const plan: Kind<'plan'> = {
  read: (field, input, { stored }) => {
    const read = readStored(field, stored);
    if (!read.ok || read.answer === null) return read;
    const plans = filesOf(read.answer).map((file) => readPlan(file, `${field.id}.${file.id}`, input));
    const wrong = plans.flatMap((each) => each.wrong);
    return wrong.length > 0 ? { ok: false, wrong } : right(plans.map((each) => each.file));
  },
  write: ({ id }, answer) =>
    Object.fromEntries(
      filesOf(answer).flatMap((file) =>
        PLAN_PARTS.map((part) => [`${id}.${file.id}.${part}`, [file[part] ?? '']] as const),
      ),
    ),
  holds: (_, answer) => filesOf(answer).every(({ massstab }) => massstab !== undefined),
  type: () => ({ is: 'list', of: { is: 'record', members: { massstab: STRING, index: STRING } } }),
  schema: (field) =>
    documentsSchema(field, {
      required: ['massstab'],
      properties: {
        massstab: { type: 'string', pattern: SCALE.source },
        index: { type: 'string', minLength: 1, maxLength: LONGEST_INDEX },
      },
    }),
};

type PlanRead = { readonly file: FileAnswer; readonly wrong: readonly Wrong[] };

function readPlan({ id, name, size, type, sha256 }: FileAnswer, control: string, input: Input): PlanRead {
  const massstab = normaliseScale(valueOf(input, `${control}.massstab`));
  const index = oneLine(valueOf(input, `${control}.index`));
  const file = { id, name, size, type, sha256, massstab, ...(index !== '' && { index }) };
  const at = (part: string, found: Omit<Wrong, 'part'>): Wrong => ({
    ...found,
    part: `${id}.${part}`,
    params: { ...found.params, name },
  });
  const limits = { max: LONGEST_INDEX, characters: 'din91379-b', lines: 'one-line' } as const;
  const fault = checkWords(index, limits);
  return {
    file,
    wrong: [
      ...scaleFault(massstab).map((each) => at('massstab', each)),
      ...(fault ? [at('index', fault)] : []),
    ],
  };
}

/** `M 1 : 1.000`, `1/1000` and `1000` alone mean `1:1000`. */
function normaliseScale(raw: string): string {
  const typed = compact(raw)
    .replace(/^(?:ma(?:ß|ss)stab|m)[.:]?/i, '')
    .replace(/[/∶]/, ':')
    .replace(/[.'’](?=\d{3}(?:\D|$))/g, '');
  return /^\d+$/.test(typed) ? `1:${typed}` : typed;
}

function scaleFault(scale: string): readonly Omit<Wrong, 'part'>[] {
  if (scale === '') return [{ code: 'required', params: {} }];
  return SCALE.test(scale) ? [] : [{ code: 'format', params: {} }];
}
