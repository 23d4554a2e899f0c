import { expect, it } from 'vitest';
import { toCsv } from './csv.server.ts';

const text = (rows: Parameters<typeof toCsv>[0]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(toCsv(rows));

it('writes rows that every spreadsheet reads as they are', () => {
  expect(
    text([
      ['Wer', 'Was'],
      ['Anna "A", Öztürk', 'zwei\nZeilen'],
    ]),
  ).toBe('\uFEFFWer,Was\r\n"Anna ""A"", Öztürk","zwei\nZeilen"\r\n');
});

it.each(['=1+1', '+49', '-1', '@sum', '\tx', '\rx'])('makes no formula of %j', (cell) => {
  expect(text([[cell]])).toMatch(/^\uFEFF"?'/);
});
