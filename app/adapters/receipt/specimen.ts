import type { ReceiptDocument } from '#app/usecases/receipt-document.ts';

/** An invented receipt of a trade licence: nobody in it exists. */
export const specimenDocument = (change: Partial<ReceiptDocument> = {}): ReceiptDocument => ({
  reference: 'GA-2026-7K3M-Q9',
  receivedAt: new Date('2026-03-14T09:26:53.589Z'),
  title: 'Empfangsbestätigung',
  agency: {
    name: 'Stadt Musterhausen – Gewerbeamt',
    address: ['Rathausplatz 1', '12345 Musterhausen'],
    phone: '0123 456-789',
    email: 'gewerbeamt@musterhausen.example',
  },
  facts: [
    { label: 'Vorgangsnummer', value: 'GA-2026-7K3M-Q9' },
    { label: 'Eingegangen am', value: '14. März 2026, 10:26 Uhr' },
    { label: 'Leistung', value: 'Gewerbe anmelden' },
    { label: 'Rechtsgrundlage', value: '§ 14 Abs. 1 GewO, § 1 GewAnzV' },
    { label: 'Fassung des Formulars', value: '1.0.0' },
  ],
  review: SECTIONS,
  translation: null,
  documents: [
    {
      name: 'Handwerkskarte.pdf',
      size: '1,2 MB',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    {
      name: 'Aufenthaltserlaubnis Vorder- und Rückseite.jpg',
      size: '842 KB',
      sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
    },
  ],
  data: Buffer.from(JSON.stringify({ reference: 'GA-2026-7K3M-Q9', answers: SECTIONS })),
  files: [
    {
      name: 'gewerbeanmeldung.xml',
      mediaType: 'application/xml',
      bytes: Buffer.from('<gewerbeanmeldung>Speichenklang &amp; Co.</gewerbeanmeldung>\n'),
      relationship: 'Data',
    },
  ],
  anchor: Buffer.from(
    JSON.stringify({ log: 'schalter.musterhausen.example/receipt-log', last: { sequence: 0, hash: '' } }),
  ),
  verifyUrl: 'https://schalter.musterhausen.example/de/verify',
  words: WORDS,
  ...change,
});

const WORDS: ReceiptDocument['words'] = {
  documentsHeading: 'Hochgeladene Unterlagen',
  documentColumns: { name: 'Datei', size: 'Größe', sha256: 'Prüfsumme (SHA-256)' },
  seal: 'Elektronisches Siegel',
  sealExplained:
    'Dieses Siegel belegt, dass Ihre Angaben so bei uns eingegangen sind. Jede spätere Änderung an dieser Datei ist erkennbar.',
  sealReason: 'Bestätigung des Eingangs',
  verify: 'Sie können diese Bestätigung prüfen: Scannen Sie den QR-Code oder öffnen Sie',
  qrAlternative: 'QR-Code mit der Adresse der Prüfseite und der Prüfsumme Ihrer Angaben',
  dataHash: 'Prüfsumme der Angaben (SHA-256)',
  dataDescription: 'Ihre Angaben in maschinenlesbarer Form',
  readableDescription: 'Ihre Angaben mit ihren Bezeichnungen',
  payloadDescription: 'Ihre Angaben in der Form, die das Amt verarbeitet',
  anchorDescription: 'Nachweis, dass dieses Dokument im Verzeichnis der Behörde steht',
  pageOf: 'Seite {page} von {pages}',
  development: 'Nur zum Entwickeln und Testen. Dieses Dokument ist nicht rechtsgültig.',
};

const row = (label: string, ...lines: readonly string[]) => ({ label, lines, change: null });

const SECTIONS: ReceiptDocument['review'] = [
  {
    id: 'business',
    heading: 'Angaben zum Betrieb',
    rows: [
      row('Rechtsform', 'Einzelunternehmen'),
      row('Im Handelsregister eingetragen', 'Nein'),
      row('Name des Geschäfts', 'Fahrradwerkstatt Speichenklang'),
      row('Anschrift der Betriebsstätte', 'Lindenallee 27 a', '12345 Musterhausen'),
      row('Telefon', '0123 98 76 54'),
      row('E-Mail', 'werkstatt@speichenklang.example'),
      row('Internetseite', 'https://www.speichenklang.example/werkstatt/leistungen-und-preise'),
      row('Art der Niederlassung', 'Hauptniederlassung'),
      row(
        'Angemeldete Tätigkeit',
        'Reparatur und Verkauf von Fahrrädern und Lastenrädern, Aufarbeitung gebrauchter Räder, Verleih von Anhängern sowie Kurse zum selbstständigen Reparieren. Schwerpunkt ist die Reparatur.',
      ),
      row('Nebenerwerb', 'Ja'),
      row('Handwerk', 'Ja'),
      row('Reisegewerbe', 'Nein'),
      row('Beginn der Tätigkeit', '1. April 2026'),
      row('Vollzeitkräfte', '0'),
      row('Teilzeitkräfte', '2'),
      row('Grund der Anmeldung', 'Neugründung'),
    ],
  },
  {
    id: 'person',
    heading: 'Angaben zur Person',
    rows: [
      row('Familienname', 'Nguyễn-Łukaszewicz'),
      row('Vornamen', 'Şeyma Đorđe Ḥalīl'),
      row('Geburtsname', 'D̂z̆apić'),
      row('Frühere Namen', 'Keine angegeben'),
      row('Geschlecht', 'divers'),
      row('Geburtsdatum', '5. Mai 1984'),
      row('Geburtsort', 'Çankırı'),
      row('Geburtsland', 'Türkei'),
      row('Staatsangehörigkeiten', 'polnisch', 'deutsch'),
      row('Anschrift der Wohnung', 'Am Schöppenwäldchen 113', '12347 Musterhausen'),
      row('Telefon', '0123 11 22 33'),
      row('E-Mail', 'seyma@speichenklang.example'),
      row('Aufenthaltstitel', 'Nicht erforderlich'),
      row('Vertretungsberechtigt', 'Allein'),
    ],
  },
  {
    id: 'permits',
    heading: 'Erlaubnisse und Eintragungen',
    rows: [
      row('Liegt eine Erlaubnis vor?', 'Nicht erforderlich'),
      row('Handwerkskarte', 'Ja'),
      row('Nummer der Karte', 'MH-2026-004711'),
      row('Ausgestellt am', '12. Januar 2026'),
      row('Ausgestellt von', 'Handwerkskammer Musterland'),
      row('Eintragung in die Handwerksrolle', 'Zweiradmechanikerin (zulassungspflichtig nach Anlage A)'),
    ],
  },
  {
    id: 'declaration',
    heading: 'Erklärung',
    rows: [
      row('Richtigkeit', 'Ich habe alles nach bestem Wissen angegeben.'),
      row('Datenschutz', 'Ich habe gelesen, wer meine Angaben erhält.'),
      row('Weitere Betriebe', 'Keine'),
      row('Wer hat ausgefüllt?', 'Die Person, die das Gewerbe anmeldet'),
    ],
  },
];
