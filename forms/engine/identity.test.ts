import { expect, it } from 'vitest';
import { identityReads, isIdentified } from './identity.ts';
import type { IdentityLevel } from './model.ts';
import { sampleContext, sampleService } from './testing/sample.ts';

const STEPS = `  - id: fall
    fields:
      - { id: fall, type: choice, options: [neu, weg], purpose: antrag }
      - { id: grund, type: text, max: 9, when: fall = "neu", purpose: antrag }
`;
const service = (rest: string) => sampleService(STEPS, rest);
const context = (level: IdentityLevel) => ({ ...sampleContext, identity: { level } });
const FOR_SOME = 'identity: substantial\nidentify: fall = "neu" or grund = "x"\n';

it.each([
  ['nobody has to be known', '', 'neu', 'none', true],
  ['everybody has to be known', 'identity: substantial\nunidentified: agency\n', 'weg', 'none', false],
  ['the answers demand it', FOR_SOME, 'neu', 'none', false],
  ['the answers do not demand it', FOR_SOME, 'weg', 'none', true],
  ['nothing has been answered yet', FOR_SOME, undefined, 'none', true],
  ['they are known as surely as demanded', FOR_SOME, 'neu', 'substantial', true],
  ['they are known more surely', FOR_SOME, 'neu', 'high', true],
  ['they are known less surely', FOR_SOME.replace('substantial', 'high'), 'neu', 'substantial', false],
] as const)('Where %s, somebody is known well enough: %4$s', (_, rest, fall, level, isKnown) => {
  // What is not asked any more demands nothing.
  const answers = { ...(fall && { fall }), grund: 'x' };
  expect(isIdentified(service(rest), answers, context(level))).toBe(isKnown);
});

it('tells which questions decide it', () => {
  expect(identityReads(service(FOR_SOME))).toEqual(new Set(['fall', 'grund']));
  expect(identityReads(service('')).size).toBe(0);
});
