import { isAnswered, readField, writeField } from '../fields/index.ts';
import type {
  AddressAnswer,
  Answer,
  Codelists,
  Context,
  DocumentField,
  Field,
  FileAnswer,
} from '../model.ts';

/** Texts of all kinds, invented; a field's own reader says which of them it takes. */
const TEXTS: readonly string[] = [
  'Beispiel',
  'Muster',
  'probe@example.org',
  'muster@example.org',
  '030 901820',
  '0221 2210',
  'https://example.org',
  'https://example.com',
  '12345678',
  '87654321',
  '12345',
  '54321',
  '1',
  '2',
  '08:30',
  '16:00',
  '86095742719',
  'DE02120300000000202051',
  'B-AB 1234',
  'M-X 9',
  'B-AB 1234E',
  'B-AB 1234H',
  'WVWZZZ1JZXW000001',
  'aB3dE5f',
  'AbCdEfGh1234',
  'aL7',
  'A1B2C3D',
];

const FILE: FileAnswer = {
  id: 'beispiel',
  name: 'beispiel.pdf',
  size: 1000,
  type: 'pdf',
  sha256: '0'.repeat(64),
};

/** Answers of several parts, invented. */
const RECORDS: readonly Answer[] = [
  { von: '2026-01-01', bis: '2026-12-31' },
  { von: '2027-01-01', bis: '2027-12-31' },
  { von: '1990-01-01', bis: '2000-12-31' },
  { gemarkung: 'Beispiel', flur: '3', zaehler: '123', nenner: '4' },
  { beschreibung: 'Beispiel', punkte: [] },
];

/** Those of the invented answers of several parts that the field takes. */
export function sampleRecords(field: Field, context: Context): readonly Answer[] {
  const courts = context.codelists['registergericht']?.entries.slice(0, 1) ?? [];
  const registers = courts.map(({ code }): Answer => ({ gericht: code, art: 'HRB', nummer: '12345' }));
  return [...RECORDS, ...registers]
    .map((record) => accepted(field, record, context))
    .filter((answer) => answer !== null);
}

/** As many invented documents; of plans each with its scale. */
export function sampleFiles(count: number, type: DocumentField['type']): Answer {
  const file = type === 'plan' ? { ...FILE, massstab: '1:100' } : FILE;
  return Array.from({ length: count }, (_, index) => ({ ...file, id: `beispiel${String(index + 1)}` }));
}

/** Those of the texts that the field takes, as it stores them; the `wanted` are tried first. */
export function sampleTexts(field: Field, wanted: readonly string[], context: Context): readonly Answer[] {
  const taken = new Map<string, Answer>();
  const add = (text: string): void => {
    const answer = accepted(field, text, context);
    if (answer !== null) taken.set(JSON.stringify(answer), answer);
  };
  wanted.forEach(add);
  const enough = taken.size + 2;
  for (const text of TEXTS) if (taken.size < enough) add(text);
  return [...taken.values()];
}

/** What the field stores when the answer is typed into it; `null` where it refuses. */
function accepted(field: Field, answer: Answer, context: Context): Answer {
  const read = readField(field, writeField(field, answer, context), {
    context,
    evaluate: () => null,
    stored: answer,
  });
  return read.ok ? read.answer : null;
}

/** Whether leaving the field empty is an answer to it. */
export function mayBeEmpty(field: Field): boolean {
  return isAnswered(field, null, { evaluate: () => null });
}

/** An address in the municipality, or in the state. */
export function sampleAddress(
  place: { readonly ags?: string; readonly staat?: string },
  codelists: Codelists,
): AddressAnswer | null {
  const lines = { strasse: 'Hauptstraße', hausnummer: '1', plz: '12345' };
  if (place.staat !== undefined && place.staat !== '000')
    return { ...lines, ort: 'Beispiel', staat: place.staat };
  const entries = codelists['gemeinde']?.entries ?? [];
  const found = place.ags === undefined ? entries[0] : entries.find(({ code }) => code === place.ags);
  return found ? { ...lines, ort: found.name, staat: '000', ags: found.code } : null;
}
