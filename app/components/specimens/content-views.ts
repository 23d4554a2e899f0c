import type { ContentView } from '../../i18n/view.ts';

export const contents: readonly ContentView[] = [
  { kind: 'heading', id: 'f-ueberschrift', text: 'Das Gebäude' },
  {
    kind: 'paragraph',
    id: 'f-absatz',
    paragraphs: ['Rechnen Sie alle Räume mit, auch den Keller.', 'Garagen fragen wir später.'],
  },
  {
    kind: 'details',
    id: 'f-mehr',
    summary: 'Was ist eine Nutzungseinheit?',
    paragraphs: ['Zum Beispiel eine Wohnung oder ein Büro.'],
  },
  {
    kind: 'download',
    id: 'f-merkblatt',
    text: 'Merkblatt zum Bauantrag (PDF, 84 KB)',
    href: '/merkblatt.pdf',
  },
  { kind: 'computed', id: 'f-gebuehr', name: 'Gebühr', text: '25,60 €' },
];
