import { beforeAll, describe, expect, it } from 'vitest';
import { openCounterHall } from './testing/counter-hall.ts';
import { ACTORS } from './testing/door.ts';
import { doors, isAllowed, names, pathOf } from './testing/matrix.ts';

const hall = openCounterHall();
const handingOut = doors.filter(({ file }) => /\/document(-content)?\.ts$/.test(file));

describe('A document that is damaged on the disk', () => {
  beforeAll(() => hall.damageDocuments());

  async function fetchAt({ file, door }: (typeof doors)[number], accept: string): Promise<Response> {
    const who = names.find((name) => isAllowed(door, name)) ?? 'anonymous';
    const { shown } = await hall.knock({ file, path: pathOf(file), door, actor: ACTORS[who], accept });
    if (!(shown instanceof Response)) throw new Error('A file is answered with a response.');
    return shown;
  }

  it('is looked for at every door that hands documents out', () => {
    expect(handingOut.map(({ file }) => file).toSorted()).toEqual([
      'routes/inbox/document-content.ts',
      'routes/inbox/document.ts',
      'routes/inbox/opinions/document-content.ts',
      'routes/inbox/opinions/document.ts',
      'routes/submission/document.ts',
    ]);
  });

  it.each(handingOut)('leads people at $file to a page that says so', async (at) => {
    const answer = await fetchAt(at, 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(
      at.file.startsWith('routes/inbox')
        ? /^\/de\/inbox\/.+\?damaged=[\w-]{36}$/
        : /\/submission\/[\w-]+\?damaged$/,
    );
  });

  it.each(handingOut)('is told to machines at $file as problem details', async (at) => {
    const answer = await fetchAt(at, '*/*');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
    expect(await answer.json()).toMatchObject({ status: 500, title: 'Document damaged' });
  });

  it('has a page that says so in place of its content', async () => {
    const file = 'routes/inbox/document-view.tsx';
    const at = doors.find((door) => door.file === file);
    if (!at) throw new Error('A document has a page.');
    const { shown } = await hall.knock({ ...at, path: pathOf(file), actor: ACTORS['lead, own agency'] });
    expect(shown).toMatchObject({ document: { content: { kind: 'notice', id: 'damaged' }, download: null } });
  });
});
