import type { FieldType } from '#forms/engine/model.ts';
import type { DeclarationView, FieldView } from '../view.ts';
import { describeAddress } from './address-view.ts';
import { describeChoice, describeChoices, describeYesNo } from './choice-view.ts';
import {
  describeComputedRow,
  describeDetails,
  describeDownload,
  describeHeading,
  describeNotice,
  describeParagraph,
} from './content-view.ts';
import { describeDate, describeMonth } from './date-view.ts';
import type { Asking } from './facts.ts';
import { describeFiles } from './files-view.ts';
import { describeMapArea, describeParcel, describeRegister } from './parts-view.ts';
import { describePeriod } from './period-view.ts';
import { describeQuestion } from './question.ts';
import { describeSearch } from './search-view.ts';
import { describeText } from './text-view.ts';

/** The one table of kinds of fields and the views they become. */
const views: { readonly [T in FieldType]: (asking: Asking<T>) => FieldView } = {
  text: describeText,
  longtext: describeText,
  email: describeText,
  phone: describeText,
  url: describeText,
  integer: describeText,
  decimal: describeText,
  money: describeText,
  percent: describeText,
  area: describeText,
  organisation: describeText,
  'tax-id': describeText,
  iban: describeText,
  'licence-plate': describeText,
  vin: describeText,
  'zb1-code': describeText,
  'zb2-code': describeText,
  'plate-seal-code': describeText,
  evb: describeText,
  yesno: describeYesNo,
  choice: describeChoice,
  choices: describeChoices,
  codelist: describeSearch,
  nationality: describeSearch,
  declaration: describeDeclaration,
  date: describeDate,
  month: describeMonth,
  year: describeText,
  period: describePeriod,
  time: describeText,
  address: describeAddress,
  'register-number': describeRegister,
  parcel: describeParcel,
  'map-area': describeMapArea,
  file: describeFiles,
  plan: describeFiles,
  notice: describeNotice,
  heading: describeHeading,
  paragraph: describeParagraph,
  details: describeDetails,
  download: describeDownload,
  computed: describeComputedRow,
};

export function describeField(asking: Asking): FieldView {
  // The table's type ties each kind to its field; the compiler cannot follow that through an index.
  const describe = views[asking.field.type] as (asking: Asking) => FieldView;
  return describe(asking);
}

function describeDeclaration(asking: Asking<'declaration'>): DeclarationView {
  return {
    ...describeQuestion(asking),
    // A sentence to be agreed to is no heading, even when it stands alone.
    isHeading: false,
    kind: 'declaration',
    checked: asking.facts.input[asking.field.id]?.includes('yes') ?? false,
  };
}
