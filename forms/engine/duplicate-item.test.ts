import { expect, it } from 'vitest';
import { duplicateItem } from './duplicate-item.ts';
import type { Answers } from './model.ts';
import { at, gbr, person, service, spell, two } from './testing/partnership.ts';
import { sampleContext, sampleService } from './testing/sample.ts';

const partners = { service, context: sampleContext, place: at('partner') };
const mia: Answers = { ...person('A', 60), kinder: [{ kind: 'Mia' }] };

it('copies a partner with the children to the end of the list', () => {
  const copied = duplicateItem({ ...partners, answers: { ...gbr, partner: [mia, two[1] ?? {}] }, index: 0 });
  expect(copied?.answers['partner']).toEqual([mia, two[1], mia]);
  expect(spell(copied?.first ?? null)).toBe('person 2');
});

it('copies a child inside its partner', () => {
  const answers = { ...gbr, partner: [mia, two[1] ?? {}] };
  const copied = duplicateItem({ ...partners, answers, place: at('kinder', 0), index: 0 });
  expect(copied?.answers['partner']).toEqual([
    { ...mia, kinder: [{ kind: 'Mia' }, { kind: 'Mia' }] },
    two[1],
  ]);
  expect(spell(copied?.first ?? null)).toBe('kind 0 1');
});

it.each([
  ['the list is full', [...two, person('C', 1)], 0],
  ['there is no such partner', two, 2],
] as const)('copies nothing when %s', (_, partner, index) => {
  expect(duplicateItem({ ...partners, answers: { ...gbr, partner }, index })).toBeNull();
});

it('copies answers, and neither documents nor declarations', () => {
  const hunde = sampleService(`  - id: hunde
    repeat: { list: tiere, max: 3 }
    fields:
      - { id: rasse, type: text, max: 20, purpose: antrag }
      - { id: impfpass, type: file, max: 1MB, purpose: antrag }
      - { id: zahm, type: declaration, purpose: antrag }
`);
  const document = { id: 'd', name: 'd.pdf', size: 1, type: 'pdf', sha256: '0'.repeat(64) } as const;
  const hund = { rasse: 'Dackel', impfpass: [document], zahm: true };
  const standing = { service: hunde, context: sampleContext, answers: { tiere: [hund] } };
  const copied = duplicateItem({ ...standing, place: at('hunde'), index: 0 });
  expect(copied?.answers).toEqual({ tiere: [hund, { rasse: 'Dackel' }] });
});
