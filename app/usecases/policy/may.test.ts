import { describe, expect, it } from 'vitest';
import { RIGHTS } from './actions.ts';
import type { Action } from './actions.ts';
import { may } from './may.ts';
import type { Actor, Target } from './model.ts';

const actors = {
  anonymous: { kind: 'anonymous' },
  citizen: { kind: 'citizen', reference: 'A' },
  caseworker: { kind: 'staff', id: 'anna', agency: 'here', role: 'caseworker' },
  lead: { kind: 'staff', id: 'lena', agency: 'here', role: 'lead' },
} as const satisfies Record<string, Actor>;

const own: Target = { kind: 'case', reference: 'A', agency: 'here' };
const foreign: Target = { kind: 'case', reference: 'B', agency: 'there' };

const all = Object.keys(RIGHTS) as readonly Action[];
const allowedTo = (actor: Actor, target: Target) => all.filter((action) => may(actor, action, target));

describe('nobody', () => {
  it.each(Object.entries(actors))('who is %s does anything with a foreign case or agency', (_, actor) => {
    expect(allowedTo(actor, foreign)).toEqual([]);
    expect(allowedTo(actor, { kind: 'agency', agency: 'there' })).toEqual([]);
  });

  it('who is unknown does anything with any case', () => {
    expect(allowedTo(actors.anonymous, own)).toEqual([]);
  });

  it('releases what they have proposed themselves, or what nobody says who has proposed', () => {
    expect(may(actors.lead, 'release', { ...own, proposedBy: 'anna' })).toBe(true);
    expect(may(actors.lead, 'release', own)).toBe(false);
    expect(may(actors.lead, 'release', { ...own, proposedBy: 'lena' })).toBe(false);
  });
});

it('a citizen does with their own case what is theirs, and nothing of the office', () => {
  expect(allowedTo(actors.citizen, own)).toEqual([
    'see-own-case',
    'download-own-receipt',
    'download-own-document',
    'write-to-office',
    'hand-in',
    'answer-correction',
    'withdraw',
    'export-own-data',
  ]);
});

it('a lead does what a caseworker does, releases, and reads audit and statistics', () => {
  const proposed: Target = { ...own, proposedBy: 'anna' };
  const more = allowedTo(actors.lead, proposed).filter((action) => !may(actors.caseworker, action, proposed));
  expect(more).toEqual(['release', 'close', 'see-audit', 'see-statistics']);
});

it('a caseworker of an agency that is asked gives an opinion and sees what is needed for it', () => {
  expect(allowedTo(actors.caseworker, { ...foreign, consulted: ['here'] })).toEqual([
    'open-consulted',
    'give-opinion',
  ]);
});
