import { expect, it } from 'vitest';
import { wordsOf } from '../../testing/sample-words.ts';
import { describeDocument } from './document.ts';

const words = wordsOf('de');
const plan = {
  id: '2',
  name: 'Lageplan.pdf',
  size: 2048,
  type: 'pdf',
  sha256: 'abc',
  massstab: '1:500',
} as const;
const photo = { id: '1', name: 'Haus.jpg', size: 10, type: 'jpeg', sha256: 'def' } as const;
const review = [
  {
    id: 's',
    heading: 'Grundstück',
    rows: [{ label: 'Lageplan', lines: ['Lageplan.pdf, 2 KB'], change: null }],
  },
];
const documents = [photo, plan];
const urlOf = (id: string) => `/documents/${id}`;

it('says in words what a plan is and what it was handed in for, for those who cannot see it', () => {
  const { facts } = describeDocument(words, { file: plan, documents, review, isWhole: true, urlOf });
  expect(facts.map(({ name, lines }) => [name, ...lines])).toEqual([
    ['Abgegeben zu', 'Grundstück: Lageplan'],
    ['Art', 'PDF-Dokument'],
    ['Größe', '2 KB'],
    ['Maßstab', '1:500'],
    ['Prüfsumme (SHA-256)', 'abc'],
  ]);
});

it('leads on to the documents before and behind it', () => {
  const view = describeDocument(words, { file: photo, documents, review, isWhole: true, urlOf });
  expect([view.previous, view.next]).toEqual([
    null,
    { href: '/documents/2/view', text: 'Nächste Unterlage: Lageplan.pdf' },
  ]);
  expect(view.content).toEqual({ kind: 'image', href: '/documents/1/content', title: 'Inhalt von Haus.jpg' });
});

it('shows nothing of a document that is damaged, and says who can help by what', () => {
  const view = describeDocument(words, { file: photo, documents, review, isWhole: false, urlOf });
  expect(view.download).toBeNull();
  expect(view.content).toMatchObject({
    heading: 'Diese Datei ist beschädigt',
    paragraphs: [expect.any(String), expect.stringContaining('Nennen Sie dabei diese Kennung: 1')],
  });
});
