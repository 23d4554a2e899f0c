import { describe, expect, test } from 'vitest';
import type { Issue, IssueCode } from '#forms/engine/model.ts';
import { fields } from '../testing/sample-service.ts';
import { wordsOf } from '../testing/sample-words.ts';
import { describeIssue } from './issue.ts';

/** A record, so that the compiler names a code without a sentence. */
const codes: Readonly<Record<Exclude<IssueCode, 'rule'>, true>> = {
  required: true,
  'too-long': true,
  characters: true,
  'control-characters': true,
  format: true,
  'wrong-length': true,
  'check-digit': true,
  'unclear-plate': true,
  coordinates: true,
  'not-a-number': true,
  'unclear-number': true,
  'too-many-decimals': true,
  'too-small': true,
  'too-big': true,
  'unknown-option': true,
  'exclusive-option': true,
  'choose-match': true,
  'no-match': true,
  'too-many': true,
  'no-such-date': true,
  'incomplete-date': true,
  'too-early': true,
  'too-late': true,
  'end-before-start': true,
  'not-accepted': true,
  postcode: true,
  'postcode-elsewhere': true,
  'file-missing': true,
  'file-too-big': true,
  'file-type': true,
  'file-empty': true,
  'file-locked': true,
  'file-broken': true,
  'file-too-many': true,
  'register-refused': true,
  'register-unknown': true,
  'no-authority': true,
  'not-identified': true,
};

const issue = (code: string, more: Partial<Issue> = {}): Issue => ({
  field: 'rufname',
  part: null,
  // The keys of the table above are codes; Object.keys forgets that.
  code: code as IssueCode,
  params: {
    left: 2,
    line: 2,
    expected: 17,
    length: 5,
    min: 1,
    max: 1200,
    character: 'ß',
    town: 'Aach',
    postcode: '10115',
    option: 'keines',
    other: 'gechippt',
    types: 'PDF',
  },
  rule: null,
  level: 'error',
  ...more,
});

describe.each(['de', 'en'] as const)('In %s', (language) => {
  const words = wordsOf(language);

  test.each(Object.keys(codes))(
    'the mistake "%s" has a sentence of its own with all places filled',
    (code) => {
      const sentence = describeIssue(words, 'sample', { field: fields.rufname, issue: issue(code) });
      expect(sentence).not.toMatch(/\{\{|\}\}/);
      expect(sentence).not.toBe(words.say('validation:any', { label: 'Rufname' }));
    },
  );
});

describe('A sentence', () => {
  const words = wordsOf('de');

  test.each([
    [fields.groesse, issue('required'), 'Wählen Sie bei „Größe“ eine Antwort aus.'],
    [fields.bissig, issue('required'), 'Wählen Sie bei „Gebissen“ Ja oder Nein aus.'],
    [fields.anschrift, issue('required', { part: 'ort' }), 'Füllen Sie „Ort“ aus.'],
    [fields.anschrift, issue('required', { part: 'plz' }), 'Geben Sie die Postleitzahl ein.'],
    [fields.rufname, issue('too-long'), 'Schreiben Sie bei „Rufname“ höchstens 1.200 Zeichen.'],
    [fields.rufname, issue('rule', { rule: 'zu_alt' }), 'Prüfen Sie das Datum. Es liegt sehr weit zurück.'],
    [
      fields.impfpass,
      issue('file-too-big', { params: {} }),
      'Wählen Sie bei „Impfpass“ eine Datei mit höchstens 50 MB.',
    ],
    [
      fields.impfpass,
      issue('file-type', { params: {} }),
      'Wählen Sie bei „Impfpass“ eine Datei vom Typ PDF oder PNG.',
    ],
    [
      fields.geburtsdatum,
      issue('too-late', { params: { max: '2027-03-01' } }),
      'Geben Sie bei „Geburtsdatum“ ein Datum bis zum 1. März 2027 ein.',
    ],
    [
      fields.merkmale,
      issue('exclusive-option', { field: 'merkmale', params: { option: 'taub', other: 'blind' } }),
      'Sie haben „Er ist blind“ und „Er ist taub“ ausgewählt. Nehmen Sie eine der Antworten weg.',
    ],
    [undefined, issue('required', { field: 'x' }), 'Füllen Sie „x“ aus.'],
  ])('fits the kind of question and its part (%#)', (field, found, sentence) => {
    expect(describeIssue(words, 'sample', { field, issue: found })).toBe(sentence);
  });

  test('of the service wins over the portal’s', () => {
    const found = issue('required', { field: 'familienname' });
    expect(describeIssue(words, 'sample', { field: fields.familienname, issue: found })).toBe(
      'Wie heißen Sie mit Familiennamen?',
    );
  });
});
