import type { LetterDocument } from '#app/usecases/letter-document.ts';
import { specimenDocument } from './specimen.ts';

/** An invented letter of an agency: nobody in it exists. */
export function specimenLetter(change: Partial<LetterDocument> = {}): LetterDocument {
  const { reference, agency, verifyUrl, anchor, words } = specimenDocument();
  return {
    reference,
    at: new Date('2026-03-20T08:15:00.250Z'),
    title: 'Ihr Antrag auf Genehmigung: Bescheid',
    agency,
    addressee: ['Frau', 'Şeyma Nguyễn-Łukaszewicz', 'Am Schöppenwäldchen 113', '12347 Musterhausen'],
    facts: [
      { label: 'Vorgang', value: reference },
      { label: 'Datum', value: '20. März 2026' },
      { label: 'Auskunft', value: 'Jorinde Beispiel' },
      { label: 'Telefon', value: agency.phone },
      { label: 'E-Mail', value: agency.email },
    ],
    blocks: [
      { kind: 'paragraph', lines: ['Guten Tag Şeyma Nguyễn-Łukaszewicz,'] },
      { kind: 'paragraph', lines: ['Ihr Antrag vom 14. März 2026 liegt uns vor. Wir haben ihn geprüft.'] },
      { kind: 'heading', text: 'Entscheidung' },
      { kind: 'list', items: ['Die Werkstatt darf öffnen.', 'Vor 7 Uhr und nach 20 Uhr bleibt es still.'] },
      { kind: 'heading', text: 'Gebühr' },
      {
        kind: 'table',
        columns: ['Posten', 'Grundlage', 'Betrag'],
        rows: [
          ['Prüfung des Antrags', '§ 2 Gebührensatzung', '26,00 €'],
          ['Auslagen für die Zustellung', '§ 10 VwKostG', '3,45 €'],
        ],
      },
      { kind: 'values', rows: [{ label: 'Summe', lines: ['29,45 €', 'zahlbar bis zum 30. April 2026'] }] },
      { kind: 'paragraph', lines: ['Mit freundlichen Grüßen', 'Im Auftrag', 'Jorinde Beispiel'] },
      { kind: 'heading', text: 'Rechtsbehelfsbelehrung' },
      {
        kind: 'paragraph',
        lines: [
          'Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Widerspruch erheben.',
        ],
      },
    ],
    translation: null,
    data: Buffer.from(JSON.stringify({ reference, letter: 'granted' })),
    anchor,
    verifyUrl,
    words,
    ...change,
  };
}
