import type { FieldOf } from '#forms/engine/model.ts';
import type { TextView } from '../view.ts';
import type { Words } from '../words.ts';
import type { Asking } from './facts.ts';
import { describeQuestion } from './question.ts';
import { unitOf } from './unit.ts';

type NumberType = 'integer' | 'decimal' | 'money' | 'percent' | 'area' | 'year';
type FreeType = 'text' | 'longtext' | 'organisation' | 'email' | 'phone' | 'url';
type CodeType =
  'tax-id' | 'iban' | 'licence-plate' | 'vin' | 'zb1-code' | 'zb2-code' | 'plate-seal-code' | 'evb';
type TextType = FreeType | NumberType | CodeType | 'time';
type Control = TextView['control'];

const PLAIN: Control = {
  type: 'text',
  inputMode: 'text',
  autocomplete: null,
  spellcheck: false,
  rows: 1,
  width: 'short',
  isLtr: false,
};

/** What differs from a plain line of text. */
const controls: Readonly<Record<TextType, Partial<Control>>> = {
  text: {},
  longtext: { rows: 5, spellcheck: true },
  organisation: {},
  'tax-id': { inputMode: 'numeric', width: 'medium', isLtr: true },
  iban: { width: 'long', isLtr: true, capitals: 'characters' },
  'licence-plate': { width: 'medium', isLtr: true, capitals: 'characters' },
  vin: { width: 'medium', isLtr: true, capitals: 'characters' },
  'zb1-code': { isLtr: true, capitals: 'none' },
  'zb2-code': { width: 'medium', isLtr: true, capitals: 'none' },
  'plate-seal-code': { isLtr: true, capitals: 'none' },
  evb: { isLtr: true, capitals: 'characters' },
  email: { type: 'email', inputMode: 'email', isLtr: true, capitals: 'none' },
  phone: { type: 'tel', inputMode: 'tel', isLtr: true, width: 'medium', capitals: 'none' },
  url: { type: 'url', inputMode: 'url', isLtr: true, capitals: 'none' },
  integer: { inputMode: 'numeric' },
  decimal: { inputMode: 'decimal' },
  money: { inputMode: 'decimal' },
  percent: { inputMode: 'decimal' },
  area: { inputMode: 'decimal' },
  year: { inputMode: 'numeric', isLtr: true },
  time: { isLtr: true },
};

/** Examples where the service has none of its own. */
const hints: Readonly<Partial<Record<TextType, (words: Words) => string>>> = {
  'tax-id': (words) => words.say('common:hints.tax-id'),
  iban: (words) => words.say('common:hints.iban'),
  'licence-plate': (words) => words.say('common:hints.licence-plate'),
  vin: (words) => words.say('common:hints.vin'),
  'zb1-code': (words) => words.say('common:hints.zb1-code'),
  'zb2-code': (words) => words.say('common:hints.zb2-code'),
  'plate-seal-code': (words) => words.say('common:hints.plate-seal-code'),
  evb: (words) => words.say('common:hints.evb'),
  money: (words) => words.say('common:hints.money'),
  year: (words) => words.say('common:hints.year'),
  time: (words) => words.say('common:hints.time'),
};

export function describeText(asking: Asking<TextType>): TextView {
  const { field, facts, words, own } = asking;
  return {
    ...describeQuestion(asking, hints[field.type]?.(words) ?? null),
    kind: 'text',
    value: facts.input[field.id]?.[0] ?? '',
    control: {
      ...PLAIN,
      ...(isFree(field) ? { width: widthOf(field.max) } : {}),
      autocomplete: field.autocomplete,
      ...controls[field.type],
      unit: unitOf({ words, own, field }),
    },
  };
}

function isFree(field: FieldOf<TextType>): field is FieldOf<FreeType> {
  return ['text', 'longtext', 'organisation', 'email', 'phone', 'url'].includes(field.type);
}

/** The width shows how much is expected (in characters: up to 10, up to 30, more). */
function widthOf(max: number): Control['width'] {
  if (max <= 10) return 'short';
  return max <= 30 ? 'medium' : 'long';
}
