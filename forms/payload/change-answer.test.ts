import { expect, it } from 'vitest';
import { loadService } from '../engine/load.ts';
import type { Answers } from '../engine/model.ts';
import { changesOf } from './change-answer.ts';

const loaded = loadService({
  text: `
service: sheet
version: 1.0.0
leika: '99050012104000'
law: § 1
draft: { keep: P30D }
retention: P5Y
purposes: { p: { basis: § 1 } }
steps:
  - id: one
    fields:
      - { id: ort, type: text, max: 9, purpose: p }
      - { id: wahl, type: choice, options: [ja, nein], purpose: p }
      - { id: nur, type: choice, options: [ja], purpose: p }
      - { id: alle, type: choices, options: [ja], purpose: p }
      - { id: zahl, type: integer, min: 0, max: 9, purpose: p }
route: { authority: amt, by: ort }
`,
  hash: '',
  codelists: [],
});

it.each<readonly [string, Answers, Answers]>([
  ['a text', { ort: 'Kiel' }, { ort: 'KielX' }],
  ['a number', { zahl: 9 }, { zahl: 10 }],
  ['one of two options', { wahl: 'nein' }, { wahl: 'ja' }],
  ['the only option', { nur: 'ja' }, { nur: 'jaX' }],
  ['all options', { alle: ['ja'] }, { alle: [] }],
])('%s is changed into something else', (_, answers, changed) => {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  expect(changesOf(loaded.service.steps, answers).map((change) => change.answers)).toEqual([changed]);
});
