import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadService } from '../load.ts';
import { firstLine, sampleFindings, sampleService } from '../testing/sample.ts';

const page = (fields: string, id = 's') => `  - { id: ${id}, fields: [${fields}] }\n`;
const field = (more: string, id = 'a') => `{ id: ${id}, purpose: antrag, ${more} }`;
const CHOICE = page(field('type: choice, options: [x, y]'));
const LIST = `  - id: personen
    repeat: { list: personen, min: 1, max: 3, label: [name] }
    steps:
      - { id: person, fields: [{ id: name, type: text, max: 9, purpose: antrag }] }
`;

describe('An author is told', () => {
  it.each([
    [page(field('type: text, max: 9, maxx: 3')), 'unknown-key', { key: 'maxx', meant: 'max' }],
    [page(field('type: text')), 'missing-key', { key: 'max' }],
    [page(field('type: txt, max: 9')), 'unknown-value', { value: 'txt', meant: 'text' }],
    [page(field('type: text, max: "9"')), 'wrong-kind', { wanted: 'whole number' }],
    [page(field('type: text, max: 0')), 'out-of-range', { min: 1 }],
    [page(field('type: text, max: 9, format: plz')), 'unknown-format', { format: 'plz' }],
    [page(field('type: text, max: 9', 'ä')), 'bad-id', { id: 'ä' }],
    [page(field('type: text, max: 9', 'a-b')), 'bad-id', { id: 'a-b' }],
    [page(field('type: text, max: 9', 'item')), 'reserved-id', { id: 'item' }],
    [page(field('type: text, max: 9', 'ort')), 'duplicate-id', { id: 'ort' }],
    [page(field('type: yesno'), 'review'), 'reserved-id', { id: 'review' }],
    [page(field('type: yesno'), 'ende'), 'duplicate-id', { id: 'ende' }],
    [page('{ id: a, type: yesno }'), 'missing-key', { key: 'purpose' }],
    [
      page('{ id: a, type: yesno, purpose: antrg }'),
      'unknown-purpose',
      { purpose: 'antrg', meant: 'antrag' },
    ],
    [page(field('type: text, max: 9', 'familienname')), 'missing-autocomplete', { token: 'family-name' }],
    [page(field('type: text, max: 9, characters: din91379-a')), 'missing-autocomplete', { token: 'name' }],
    [page(field('type: address, country: DE')), 'missing-autocomplete', { token: 'address-line1' }],
    [page(field('type: organisation')), 'missing-autocomplete', { token: 'organization' }],
    [
      page(field('type: text, max: 9, autocomplete: famly-name')),
      'unknown-autocomplete',
      { meant: 'family-name' },
    ],
    [page(field('type: codelist, list: staaten')), 'unknown-codelist', { list: 'staaten', meant: 'staat' }],
    [page(field('type: choice, options: []')), 'no-options', {}],
    [page(field('type: choice, options: [x, x]')), 'duplicate-id', { id: 'x' }],
    [page(field('type: choice, options: [1]')), 'wrong-kind', { wanted: 'text' }],
    [page(field('type: choices, options: [x, y], exclusive: z')), 'unknown-option', { option: 'z' }],
    [page(field('type: file, max: 50 Megabyte')), 'bad-size', { size: '50 Megabyte' }],
    [page(field('type: file, max: 5MB, accept: [doc]')), 'unknown-value', { value: 'doc' }],
    [
      page(field('type: yesno, when: b'), 's') + page(field('type: yesno', 'b'), 't'),
      'later-name',
      { name: 'b' },
    ],
    [page(field('type: yesno, when: a')), 'later-name', { name: 'a' }],
    [
      CHOICE + page(field('type: yesno, when: a = "z"', 'b'), 't'),
      'unknown-option',
      { option: 'z', known: 'x, y' },
    ],
    [CHOICE + page(field('type: date, min: a', 'b'), 't'), 'expression-type', { found: 'string' }],
    [
      LIST + page(field('type: yesno, when: name = "A"', 'b'), 't'),
      'unknown-name',
      { meant: 'personen.name' },
    ],
    [LIST.replace('[name]', '[nam]'), 'unknown-field', { field: 'nam', meant: 'name' }],
    [LIST.replace('max: 3', 'max: "ort"'), 'later-name', { name: 'ort' }],
    [`${page(field('type: yesno'))}  - { id: leer, fields: [] }\n`, 'no-fields', {}],
    ['  - &x { id: s, fields: [{ id: a, type: yesno, purpose: antrag }] }\n  - *x\n', 'no-alias', {}],
    ['  - { id: s, id: t }\n', 'yaml-twice', {}],
    ['  - text\n', 'wrong-kind', { wanted: 'mapping' }],
  ])('of %j: %s', (steps, code, params) => {
    const found = sampleFindings(steps).filter((finding) => finding.code === code);
    expect(found).toMatchObject([{ params }]);
  });

  it.each([
    ['rules: [{ id: r, at: b, must: a = "x" }]', 'unknown-target', { target: 'b', meant: 'a' }],
    ['rules: [{ id: r, at: name, must: true }]', 'unknown-target', { meant: 'personen.name' }],
    ['rules: [{ id: r, at: a, must: ort = "x" }]', 'later-target', { name: 'ort', target: 'a' }],
    [
      'rules: [{ id: r, at: personen.name, must: count(personen) > 1 or ort = "x" }]',
      'later-target',
      { name: 'ort' },
    ],
    ['rules: [{ id: r, at: a, must: a }]', 'expression-type', { found: 'string' }],
    ['rules: [{ id: r, at: a, must: true }, { id: r, at: a, must: true }]', 'duplicate-id', { id: 'r' }],
    ['rules: [{ id: r, at: a, must: true, level: warn }]', 'unknown-value', { meant: 'warning' }],
    ['computed: { g: { type: money, is: a } }', 'expression-type', { wanted: 'number' }],
    ['never: [ort]', 'expression-type', { found: 'string' }],
    ['recipients: [{ id: r, onli: [1] }]', 'unknown-key', { meant: 'only' }],
    ['farbe: rot', 'unknown-key', { key: 'farbe' }],
  ])('of %s: %s', (rest, code, params) => {
    expect(
      sampleFindings(
        CHOICE + LIST,
        `${rest}
`,
      ),
    ).toMatchObject([{ code, params }]);
  });

  it.each([
    ['service: sample', 'service: 5', 'wrong-kind'],
    ['version: 1.0.0', 'version: "1.0"', 'bad-version'],
    ["leika: '99050012104000'", 'leika: 99050012104000', 'wrong-kind'],
    ['keep: P30D', 'keep: 30', 'wrong-kind'],
    ['retention: P1Y', 'retention: 1 year', 'bad-duration'],
    ['by: ort', 'by: orrt', 'unknown-target'],
    ['law: § 1\n', '', 'missing-key'],
  ])('of the head with %s → %s', (from, to, code) => {
    const text = [
      "service: sample\nversion: 1.0.0\nleika: '99050012104000'\nlaw: § 1\ndraft: { keep: P30D }\nretention: P1Y",
      'purposes: { antrag: { basis: § 1 } }\nsteps: [{ id: s, fields: [{ id: ort, type: text, max: 5, purpose: antrag }] }]',
      'route: { authority: amt, by: ort }',
    ].join('\n');
    const codes = (source: string) => {
      const loaded = loadService({ text: source, hash: '', codelists: [] });
      return loaded.ok ? [] : loaded.findings.map((finding) => finding.code);
    };
    expect(codes(text)).toEqual([]);
    expect(codes(text.replace(from, to))).toEqual([code]);
  });

  it('where it is, to the column, in plain and quoted text', () => {
    const steps = `  - id: s\n    when: "channel = 'web'"\n    fields: [${field('type: yesno')}]\n`;
    expect(sampleFindings(steps)[0]).toMatchObject({ line: firstLine + 1, column: 22 });
    const plain =
      '  - id: s\n    when: channel = "web" and xyz\n    fields: [{ id: a, type: yesno, purpose: antrag }]\n';
    expect(sampleFindings(plain)).toEqual([
      { code: 'unknown-name', params: { name: 'xyz', meant: '' }, line: firstLine + 1, column: 31 },
    ]);
  });

  it('all at once, from top to bottom', () => {
    const findings = sampleFindings(page(field('type: txt')) + page('{ id: b, type: yesno }', 't'));
    expect(findings.map(({ line, code }) => [line - firstLine, code])).toEqual([
      [0, 'unknown-value'],
      [1, 'missing-key'],
    ]);
  });
});

describe('A definition that is in order', () => {
  it('keeps what was written', () => {
    const service = sampleService(
      LIST,
      'rules: [{ id: r, at: personen, must: count(personen) > 1, level: warning }]\n',
    );
    expect(service).toMatchObject({
      id: 'sample',
      identity: 'none',
      recipients: [],
      steps: [
        { kind: 'loop', id: 'personen', list: 'personen', min: 1, label: ['name'] },
        { kind: 'page', id: 'ende' },
      ],
      rules: [{ id: 'r', at: ['personen'], level: 'warning' }],
      route: { authority: 'amt', by: ['ort'] },
    });
  });

  it('may write a list of one page with its fields, which then bears the name of the list', () => {
    const service = sampleService(
      `  - id: partner\n    repeat: { list: gesellschafter, max: 3 }\n    fields: [${field('type: yesno')}]\n`,
    );
    expect(service.steps[0]).toMatchObject({
      id: 'partner',
      min: 0,
      steps: [{ kind: 'page', id: 'gesellschafter' }],
    });
  });

  it('reads sizes as computers count', () => {
    const service = sampleService(page(field('type: file, max: 50MB')));
    expect(service.steps[0]).toMatchObject({
      fields: [{ max: 50 * 1024 * 1024, many: 1, accept: ['pdf', 'jpeg', 'png'] }],
    });
  });
});

it('has words for every finding, in both languages', () => {
  const codes = /export type FindingCode =([\s\S]*?);[\s\S]*type ExpressionCode =([\s\S]*?);/
    .exec(readFileSync(new URL('model.ts', import.meta.url), 'utf8'))
    ?.slice(1)
    .flatMap((part) => [...part.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code));
  for (const language of ['de', 'en']) {
    const texts = Object.keys(
      JSON.parse(readFileSync(`locales/${language}/findings.json`, 'utf8')) as object, // an object of texts
    );
    expect(codes?.length).toBeGreaterThan(30);
    expect(codes?.filter((code) => !texts.includes(code ?? ''))).toEqual([]);
  }
});

it('ends without an error, whatever a file holds', () => {
  const line = fc.constantFrom(
    'steps:',
    '  - id: a',
    '    fields:',
    '      - { id: a, type: text }',
    'rules: [1]',
    '  - []',
    'x: *y',
    '\t',
    '? a',
    'never: [[',
    'service: {}',
    '    repeat: {}',
    '- null',
    'purposes: 3',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(line).map((lines) => lines.join('\n')),
      ),
      (text) => {
        expect(loadService({ text, hash: '', codelists: [] }).ok).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});
