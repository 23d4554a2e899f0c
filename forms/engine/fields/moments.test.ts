import { describe, expect, it } from 'vitest';
import { fieldOf, readInput, typed } from '../testing/field.ts';

const rows = (values: unknown) => values as Readonly<Record<string, string>>; // rows differ in their keys

describe('A month', () => {
  it.each([
    ['type: month', { month: '3', year: '2027' }, { answer: '2027-03' }],
    ['type: month', { month: 'März', year: '2027' }, { answer: '2027-03' }],
    ['type: month', { month: '03/2027', year: '' }, { answer: '2027-03' }],
    ['type: month', { '': '2027-03' }, { answer: '2027-03' }],
    ['type: month', { month: '13', year: '2027' }, ['month no-such-date']],
    ['type: month', { month: '3', year: '27' }, ['year incomplete-date']],
    ['type: month', { month: '', year: '2027' }, ['month incomplete-date']],
    ['type: month', {}, ['required']],
    ['type: month, min: today()', { month: '11', year: '2026' }, { answer: '2026-11' }],
    ['type: month, min: today()', { month: '10', year: '2026' }, ['too-early']],
    ['type: month, max: today()', { month: '12', year: '2026' }, ['too-late']],
  ])('of %s: %j', (definition, values, expected) =>
    expect(typed(definition, rows(values))).toEqual(expected),
  );

  it('is bounded by months, not by days', () => {
    const read = readInput(fieldOf('type: month, min: today()'), { 'x.month': ['1'], 'x.year': ['2026'] });
    expect(read).toMatchObject({ wrong: [{ params: { min: '2026-11' } }] });
  });
});

describe('A year', () => {
  it.each([
    ['type: year', ' 1998 ', { answer: 1998 }],
    ['type: year', '١٩٩٨', { answer: 1998 }],
    ['type: year', '98', ['format']],
    ['type: year', '19985', ['format']],
    ['type: year', 'neunzig', ['format']],
    ['type: year', '', ['required']],
    ['type: year, min: 1900, max: today()', '2026', { answer: 2026 }],
    ['type: year, min: 1900, max: today()', '2027', ['too-late']],
    ['type: year, min: 1900, max: today()', '1899', ['too-early']],
  ])('of %s: %j', (definition, raw, expected) => expect(typed(definition, raw)).toEqual(expected));
});

describe('A time of day', () => {
  it.each([
    ['8:30', { answer: '08:30' }],
    ['8.30 Uhr', { answer: '08:30' }],
    ['8 Uhr', { answer: '08:00' }],
    ['8 Uhr 05', { answer: '08:05' }],
    ['0830', { answer: '08:30' }],
    ['830', { answer: '08:30' }],
    ['8h30', { answer: '08:30' }],
    ['18', { answer: '18:00' }],
    ['12:15 am', { answer: '00:15' }],
    ['12 pm', { answer: '12:00' }],
    ['6:30 p.m.', { answer: '18:30' }],
    ['24:00', ['format']],
    ['13 pm', ['format']],
    ['8:60', ['format']],
    ['8:3', ['format']],
    ['morgens', ['format']],
    ['', ['required']],
  ])('%j', (raw, expected) => expect(typed('type: time', raw)).toEqual(expected));

  it.each([
    ['07:59', ['too-early']],
    ['8', { answer: '08:00' }],
    ['18:01', ['too-late']],
  ])('between bounds: %j', (raw, expected) =>
    expect(typed('type: time, min: "08:00", max: "18:00"', raw)).toEqual(expected),
  );
});

describe('A period', () => {
  const first = { 'von.day': '1', 'von.month': '12', 'von.year': '2026' };
  const last = { 'bis.day': '3', 'bis.month': 'Dezember', 'bis.year': '2026' };

  it.each([
    ['type: period', { ...first, ...last }, { answer: { von: '2026-12-01', bis: '2026-12-03' } }],
    [
      'type: period',
      { von: '1.12.2026', bis: '2026-12-01' },
      { answer: { von: '2026-12-01', bis: '2026-12-01' } },
    ],
    ['type: period', { ...first, bis: '30.11.2026' }, ['bis end-before-start']],
    ['type: period', first, ['bis required']],
    ['type: period', last, ['von required']],
    [
      'type: period',
      { ...first, 'bis.day': '31', 'bis.month': '2', 'bis.year': '2027' },
      ['bis.day no-such-date'],
    ],
    ['type: period', { ...last, 'von.day': '1', 'von.year': '2026' }, ['von.month incomplete-date']],
    [
      'type: period',
      { 'von.day': 'x', 'bis.day': '1' },
      ['von.month incomplete-date', 'bis.month incomplete-date'],
    ],
    ['type: period, min: today()', { von: '20.11.2026', bis: '21.11.2026' }, ['von too-early']],
    ['type: period', {}, ['required']],
    ['type: period, optional: true', {}, { answer: null }],
  ])('of %s: %j', (definition, values, expected) =>
    expect(typed(definition, rows(values))).toEqual(expected),
  );
});
