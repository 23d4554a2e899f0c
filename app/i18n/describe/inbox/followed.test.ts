import { expect, test } from 'vitest';
import { loadWords } from '../../texts.server.ts';
import { describeFollowed } from './followed.ts';

const words = loadWords({ folders: ['locales'], isStrict: true });
const kept = words('de');
const service = 'trade-licence';
const label = kept.service(service).say('fields.gruendungsunterlagen.review');
const row = (name: string, line: string) => ({ label: name, lines: [line], change: null });
const answers = [
  {
    id: 's-gruendung',
    heading: 'Gründung',
    rows: [row(label, 'Wird nachgereicht'), row('Name', 'Wird nachgereicht')],
  },
  { id: 's-gruendung-2', heading: 'Noch eine', rows: [row(label, 'Wird nachgereicht')] },
];
const body = {
  place: { step: 'gruendung', item: [] },
  field: 'gruendungsunterlagen',
  documents: [{ name: 'vertrag.pdf', size: 20_480 }],
};
const entries = [{ at: '2026-11-20T09:30:00Z', body }];

test('an answer that was to follow says when it came and what it is, and no other answer does', () => {
  const described = describeFollowed(words('en'), answers, { service, entries, kept });
  expect(described.flatMap(({ rows }) => rows.map(({ lines }) => lines))).toEqual([
    ['Handed in later, on 20 November 2026 at 10:30', 'vertrag.pdf (20 KB)'],
    ['Wird nachgereicht'],
    ['Wird nachgereicht'],
  ]);
});

test('an answer that was given is never taken for one that followed', () => {
  const [first] = answers;
  const given = first ? [{ ...first, rows: [row(label, 'alt.pdf (1 KB)')] }] : [];
  expect(describeFollowed(kept, given, { service, entries, kept })).toEqual(given);
});
