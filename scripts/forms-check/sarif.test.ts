import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readFindingTexts } from '#forms/finding-texts.ts';
import { sarifOf } from './sarif.ts';

const finding = { file: 'forms/a b/service.yaml', line: 3, column: 7, params: { id: 'x' } };
const findings = [
  { ...finding, code: 'step-unreachable' },
  { ...finding, code: 'not-decided', isWarning: true },
  { ...finding, code: 'step-unreachable', file: '/srv/forms/ü/service.yaml' },
  { ...finding, code: 'step-unreachable', file: '/home/schalter/forms/c/service.yaml' },
];
const texts = readFindingTexts('en');
const sarif = sarifOf(findings, texts, '/home/schalter');

/** An object with these members and no others; what ends in `?` may be missing. */
const only = (members: Readonly<Record<string, object>>) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(members).filter((name) => !name.endsWith('?')),
  properties: Object.fromEntries(Object.entries(members).map(([name, of]) => [name.replace('?', ''), of])),
});
const some = (items: object) => ({ type: 'array', items });
const text = { type: 'string', minLength: 1 };
const count = (minimum: number) => ({ type: 'integer', minimum });
const absolute = { type: 'string', format: 'uri' };

/** What the standard says of the members that we write (SARIF 2.1.0, sections 3.13 to 3.31). */
const schema = only({
  $schema: absolute,
  version: { const: '2.1.0' },
  runs: some(
    only({
      tool: only({
        driver: only({ name: text, rules: some(only({ id: text, shortDescription: only({ text }) })) }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      originalUriBaseIds: {
        type: 'object',
        additionalProperties: only({ uri: { ...absolute, pattern: '/$' } }),
      },
      results: some(
        only({
          ruleId: text,
          ruleIndex: count(0),
          level: { enum: ['none', 'note', 'warning', 'error'] },
          message: only({ text }),
          locations: some(
            only({
              physicalLocation: only({
                artifactLocation: {
                  oneOf: [
                    only({
                      uri: { type: 'string', format: 'uri-reference', pattern: '^[^/:]+(/|$)' },
                      uriBaseId: text,
                    }),
                    only({ uri: absolute }),
                  ],
                },
                region: only({ startLine: count(1), startColumn: count(1) }),
              }),
            }),
          ),
        }),
      ),
    }),
  ),
});

describe('Findings for code hosts', () => {
  it('have the shape that the standard asks for', () => {
    const ajv = new Ajv({ strict: true, allErrors: true });
    // The types of the package are those of another module system.
    (addFormats as unknown as (target: Ajv) => void)(ajv);
    ajv.validate(schema, sarif);
    expect(ajv.errors).toBeNull();
  });

  it('name files below the folder of the check by it, and others wholly', () => {
    const at = (artifactLocation: object) => ({ locations: [{ physicalLocation: { artifactLocation } }] });
    expect(sarif).toMatchObject({
      runs: [
        {
          originalUriBaseIds: { '%SRCROOT%': { uri: 'file:///home/schalter/' } },
          results: [
            at({ uri: 'forms/a%20b/service.yaml', uriBaseId: '%SRCROOT%' }),
            at({ uri: 'forms/a%20b/service.yaml', uriBaseId: '%SRCROOT%' }),
            at({ uri: 'file:///srv/forms/%C3%BC/service.yaml' }),
            at({ uri: 'forms/c/service.yaml', uriBaseId: '%SRCROOT%' }),
          ],
        },
      ],
    });
  });

  it('belong to a rule, and say how bad they are', () => {
    expect(sarif).toMatchObject({
      runs: [
        {
          tool: { driver: { rules: [{ id: 'not-decided' }, { id: 'step-unreachable' }] } },
          results: [
            { ruleId: 'step-unreachable', ruleIndex: 1, level: 'error' },
            { ruleId: 'not-decided', ruleIndex: 0, level: 'warning' },
            { ruleIndex: 1 },
            { ruleIndex: 1 },
          ],
        },
      ],
    });
  });
});
