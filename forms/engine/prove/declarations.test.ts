import { expect, it } from 'vitest';
import { sampleContext, sampleService } from '../testing/sample.ts';
import { declarationFindings } from './declarations.ts';
import { openForm } from './form.ts';

const STEPS = `  - id: eins
    fields:
      - { id: staat, type: codelist, list: staat, purpose: antrag }
      - { id: pass, type: nationality, many: 3, purpose: antrag }
      - { id: sitz, type: address, country: any, purpose: antrag, autocomplete: off }
      - { id: register, type: register-number, purpose: antrag }
  - id: jeder
    repeat: { list: alle, min: 1, max: 3 }
    fields:
      - { id: herkunft, type: nationality, purpose: antrag }
`;
const behind = (when: string) => `${STEPS}  - id: danach
    when: ${when}
    fields: [{ id: mehr, type: yesno, purpose: antrag }]
`;

it.each([
  ['a list', 'staat in ("129", "zzz")'],
  ['nationalities', 'list contains(pass, "zzz") or list contains(pass, "129")'],
  ['one of several nationalities', 'some p in pass satisfies p = "zzz"'],
  ['the nationality of each item', 'every a in alle satisfies a.herkunft in ("000", "zzz")'],
  ['the state of an address', 'sitz.staat = "zzz" or sitz.ort = "Köln"'],
  ['the municipality of an address', 'sitz.ags != "zzz"'],
  ['the court of a register', 'register.gericht = "zzz" or register.nummer = "1"'],
])('A code that no list holds is told where a condition compares it with %s', (_, when) => {
  const form = openForm(sampleService(behind(`'${when}'`)), sampleContext);
  const found = declarationFindings(form);
  expect(found.map(({ code, params }) => [code, params['value']])).toEqual([['unknown-code', 'zzz']]);
});

it.each(['starts with(sitz.ags, "11")', 'sitz.ags >= "11000000"', 'sitz.plz = "12345"'])(
  'What is no whole code may be anything: %s',
  (when) => {
    const form = openForm(sampleService(behind(`'${when}'`)), sampleContext);
    expect(declarationFindings(form)).toEqual([]);
  },
);

it('Codes in computed values are looked at, too', () => {
  const rest = 'computed: { preis: { type: number, is: if staat = "zzz" then 1 else 2 } }\n';
  const form = openForm(sampleService(STEPS, rest), sampleContext);
  expect(declarationFindings(form)).toMatchObject([{ code: 'unknown-code', params: { list: 'staat' } }]);
});
