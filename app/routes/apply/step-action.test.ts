import { expect, test } from 'vitest';
import type { Input } from '#forms/engine/model.ts';
import { actOnStep } from './step-action.server.ts';

type Asked = Parameters<typeof actOnStep>;

const NOT_ASKED = { ok: false, reason: 'not-asked' };

/** Presses "continue" on a page of a correction with what came beside it; says where that leads, and what was saved. */
async function goOn(files: Input): Promise<{ readonly to: string | null; readonly saved: unknown }> {
  const saved: Input[] = [];
  const visit = { sender: 'own', formToken: '' };
  const portal = {
    attachUpload: () => Promise.resolve(NOT_ASKED),
    savePage: ({ input }: { readonly input: Input }) => {
      saved.push(input);
      return Promise.resolve({ ok: true, next: 'review' });
    },
  };
  const multipart = { intent: ['continue'], kind: ['page'], name: ['Zoë'], ...files };
  const way = { language: 'de', service: 'plot', base: '/de/submission/A/corrections' };
  // Only what a page that is sent needs of its traveller and of the framework.
  const traveller = {
    portal,
    visit,
    way,
    code: 'c',
    params: { step: 'person' },
    returns: false,
  } as unknown as Asked[0];
  const args = { context: { visit, multipart } } as unknown as Asked[1];
  const answer = await actOnStep(traveller, args);
  return { to: answer.headers.get('location'), saved: saved[0]?.['name'] };
}

test.each([
  ['has come before', { 'proof.upload': ['4f'], 'proof.name': ['Neu.pdf'] }],
  ['comes with the page', { 'proof.upload': ['refused:not-asked'], 'proof.name': ['Neu.pdf'] }],
])('what was typed is saved beside a document that is asked no more and %s', async (_, files) => {
  expect(await goOn(files)).toEqual({ to: '/de/submission/A/corrections/review', saved: ['Zoë'] });
});
