import type { Type } from '../feel/model.ts';
import type { Answer, Context, Field, FieldType, Input } from '../model.ts';
import type { JsonSchema } from '../json-schema.ts';
import { address } from './address.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { codelist, nationality } from './codelist.ts';
import { email, phone, url } from './contact.ts';
import { content, isContent } from './content.ts';
import { date } from './date.ts';
import { declaration } from './declaration.ts';
import { file, isDocumentField } from './file.ts';
import { iban } from './iban.ts';
import { integer } from './integer.ts';
import type { Asking, Kind, Read } from './kind.ts';
import { licencePlate } from './licence-plate.ts';
import { longtext } from './longtext.ts';
import { mapArea } from './map-area.ts';
import { month } from './month.ts';
import { organisation } from './organisation.ts';
import { parcel } from './parcel.ts';
import { period } from './period.ts';
import { plan } from './plan.ts';
import { area, decimal, money, percent } from './quantity.ts';
import { registerNumber } from './register-number.ts';
import { taxId } from './tax-id.ts';
import { text } from './text.ts';
import { time } from './time.ts';
import { evb, plateSealCode, zb1Code, zb2Code } from './vehicle-codes.ts';
import { vin } from './vin.ts';
import { year } from './year.ts';
import { yesno } from './yesno.ts';

/** The one table of kinds. */
const kinds: { readonly [T in FieldType]: Kind<T> } = {
  text,
  longtext,
  email,
  phone,
  url,
  integer,
  decimal,
  money,
  percent,
  area,
  organisation,
  'tax-id': taxId,
  iban,
  'licence-plate': licencePlate,
  vin,
  'zb1-code': zb1Code,
  'zb2-code': zb2Code,
  'plate-seal-code': plateSealCode,
  evb,
  yesno,
  choice,
  choices,
  codelist,
  nationality,
  declaration,
  date,
  month,
  year,
  period,
  time,
  address,
  'register-number': registerNumber,
  parcel,
  'map-area': mapArea,
  file,
  plan,
  notice: content,
  heading: content,
  paragraph: content,
  details: content,
  download: content,
  computed: content,
};

/** Reads the controls of a field. What is empty is an answer only where the field may be left empty. */
export function readField(field: Field, input: Input, asking: Asking): Read {
  const read = kindOf(field).read(field, input, asking);
  if (!read.ok || read.answer !== null || mayBeEmpty(field)) return read;
  return { ok: false, wrong: [{ part: null, code: 'required', params: {} }] };
}

/** Whether an answer given before is one now, too: earlier answers may have taken its option away. */
export function isAnswered(
  field: Field,
  answer: Answer | undefined,
  asking: Pick<Asking, 'evaluate'>,
): boolean {
  if (answer === undefined) return false;
  if (answer === null) return mayBeEmpty(field);
  return kindOf(field).holds?.(field, answer, asking) ?? true;
}

/** The field as it is asked here, with those options only that may be chosen. */
export function offerField(field: Field, asking: Pick<Asking, 'evaluate'>): Field {
  return kindOf(field).offer?.(field, asking) ?? field;
}

/** What stands in the controls of a field when its answer is shown. */
export function writeField(field: Field, answer: Answer | undefined, context: Context): Input {
  return answer === undefined || answer === null ? {} : kindOf(field).write(field, answer, context);
}

/** What expressions see of a field. */
export function typeOfField(field: Field): Type {
  return kindOf(field).type(field);
}

/** The JSON Schema of a field's answer; what may be left empty may be `null`. */
export function schemaOfField(field: Field): JsonSchema {
  const schema = kindOf(field).schema(field);
  return mayBeEmpty(field) ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** Whether `null` is a full answer to the field. */
function mayBeEmpty(field: Field): boolean {
  return field.optional || isContent(field) || (isDocumentField(field) && field.later);
}

/** Each entry of the table takes the field of its own type; the compiler cannot follow the lookup by `type`. */
function kindOf(field: Field): Kind<FieldType> {
  return kinds[field.type] as Kind<FieldType>;
}
