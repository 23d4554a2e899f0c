import { describe, expect, it } from 'vitest';
import { readArguments } from './read-arguments.ts';
import { report } from './report.ts';

const finding = { file: 'a b/service.yaml', line: 3, column: 7, params: { id: 'x' } };
const checked = {
  services: [{ file: 'c/service.yaml', proofs: 5 }],
  findings: [
    { ...finding, code: 'step-unreachable' },
    { ...finding, code: 'not-decided', isWarning: true },
  ],
};
const texts = {
  'step-unreachable': 'Nobody gets to {{id}}.',
  'not-decided': 'Who knows about {{id}}?',
  'check.clean': '{{file}}: {{count}} fine.',
  'check.summary': '{{wrong}} wrong, {{open}} open.',
};

describe('What was checked is told', () => {
  it('to people, and what is open is not called wrong', () => {
    expect(report(checked, texts, 'text').split('\n')).toEqual([
      'c/service.yaml: 5 fine.',
      'a b/service.yaml:3:7 Nobody gets to x.',
      'a b/service.yaml:3:7 Who knows about x?',
      '1 wrong, 1 open.',
      '',
    ]);
  });

  it('to programs as JSON', () => {
    expect(JSON.parse(report(checked, texts, 'json'))).toMatchObject({
      services: checked.services,
      findings: [
        { code: 'step-unreachable', line: 3, message: 'Nobody gets to x.' },
        { code: 'not-decided' },
      ],
    });
  });
});

it.each([
  [['x', '--format', 'sarif'], { folders: ['x'], format: 'sarif' }],
  [['--format=json', '--strict', '--watch'], { format: 'json', isStrict: true, isWatching: true }],
])('%j is understood as %j', (given, wanted) => {
  expect(readArguments(given)).toMatchObject(wanted);
});

it.each([[['--format', 'xml']], [['--frmat']]])('%j is not understood', (given) => {
  expect(readArguments(given)).toBeNull();
});
