import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Enter from '#app/routes/enter.server.ts';
import { RIGHTS } from './actions.ts';
import type * as May from './may.ts';
import { openCounterHall } from './testing/counter-hall.ts';
import {
  doors,
  expected,
  fateAt,
  isAllowed,
  isOfPolicy,
  isOfStaff,
  manifest,
  matrix,
  mayBeServed,
  names,
  pathOf,
  tellsApart,
} from './testing/matrix.ts';
import { ACTORS } from './testing/door.ts';
import { DOORS, HARMLESS, OF_AGENCY } from './testing/route-rights.ts';
import { UPLOADS } from './testing/upload-rights.ts';

/** What the routes and the policy were asked for since it was emptied. */
const heard = await vi.hoisted(async () => {
  // Other files of tests may have loaded what is listened to here.
  vi.resetModules();
  const { AsyncLocalStorage } = await import('node:async_hooks');
  return {
    intents: [] as (readonly string[])[],
    actions: [] as string[],
    unasked: [] as string[],
    asked: new AsyncLocalStorage<string[]>(),
  };
});
vi.mock('#app/routes/enter.server.ts', async (original) => {
  const real = await original<typeof Enter>();
  const readSent: typeof real.readSent = (args, intents) => {
    heard.intents.push(intents);
    return real.readSent(args, intents);
  };
  return { ...real, readSent };
});
vi.mock('./may.ts', async (original) => {
  const real = await original<typeof May>();
  const listening =
    <T>(decide: (...asked: Parameters<typeof real.may>) => T): typeof decide =>
    (...asked) => {
      heard.actions.push(asked[1]);
      heard.asked.getStore()?.push(asked[1]);
      return decide(...asked);
    };
  return { ...real, may: listening(real.may), demand: listening(real.demand) };
});

const hall = openCounterHall(heard);
type At = (typeof doors)[number];
const judged = doors.filter(({ door }) => isOfPolicy(door));

async function walk({ file, door }: At, who = names): Promise<Readonly<Record<string, number>>> {
  const statuses: Record<string, number> = {};
  for (const name of who)
    statuses[name] = (await hall.knock({ file, path: pathOf(file), door, actor: ACTORS[name] })).status;
  return statuses;
}

describe('the matrix of rights', () => {
  it('names every route', () => {
    const files = manifest.map(({ file }) => file);
    expect(Object.keys(DOORS).sort()).toEqual(files.sort());
  });

  it('has a door for every right', () => {
    const opened = new Set([...doors.map(({ door }) => door), ...UPLOADS].map(({ action }) => action));
    expect(Object.keys(RIGHTS).filter((right) => !opened.has(right as keyof typeof RIGHTS))).toEqual([]);
  });

  it.each(Object.entries(DOORS))('names every button of %s', async (file, own) => {
    heard.intents.length = 0;
    const actor = ACTORS[file.includes('submission') ? 'citizen, own case' : 'lead, own agency'];
    for (const door of own.slice(0, 1)) await hall.press({ file, path: pathOf(file), door, actor });
    const named = new Set([...own.flatMap(({ intent }) => intent ?? []), ...(HARMLESS[file] ?? [])]);
    expect([...named].sort()).toEqual(heard.intents.flat().toSorted());
  });

  it('is written down as it is (docs/authz-matrix.csv; vitest -u writes it anew)', async () => {
    await expect(matrix()).toMatchFileSnapshot('../../../docs/authz-matrix.csv');
  });

  it('answers nobody who is let in as somebody who is not', () => {
    expect(doors.filter(({ door }) => !tellsApart(door, (name) => expected(door, name)))).toEqual([]);
    expect(UPLOADS.filter((upload) => !tellsApart(upload, (name) => fateAt(upload, name)))).toEqual([]);
  });

  it.each(doors)('holds at $door.method $file $door.intent for everybody', async (at) => {
    hall.served.length = 0;
    const knocked = await walk(at);
    expect(knocked).toEqual(Object.fromEntries(names.map((name) => [name, expected(at.door, name)])));
    expect(hall.served.filter((kind) => !mayBeServed(at.door).includes(kind))).toEqual([]);
  });
});

const ofCitizen = judged.filter(({ door }) => door.method === 'POST' && door.shut === undefined);

it.each(ofCitizen)(
  '$door.intent of $file is kept where the code opens nothing any more, and the code is forgotten',
  async ({ file, door }) => {
    const actor = ACTORS['citizen, foreign case'];
    const { status, cookies } = await hall.knock({ file, path: pathOf(file), door, actor });
    expect([status, cookies.at(-1)]).toEqual([403, expect.stringMatching(/^case-.+=;.+Max-Age=0/)]);
  },
);

it.each(judged)(
  '$door.method $door.intent of $file is judged by the right that the matrix names',
  async (at) => {
    // Where nobody may, of those who get as far as that.
    const who =
      names.find((name) => isAllowed(at.door, name)) ??
      names.find((name) => isAllowed({ action: 'open' }, name));
    heard.actions.length = 0;
    heard.unasked.length = 0;
    await walk(at, who ? [who] : []);
    expect(heard.actions).toContain(at.door.action);
    expect(heard.unasked).toEqual([]);
  },
);

// What a page asks by itself opens nothing.
const shown = judged.filter(
  ({ file, door }) =>
    door.method === 'GET' &&
    file.startsWith('routes/inbox') &&
    door.outside === undefined &&
    !OF_AGENCY.includes(door.action),
);

it.each(shown)(
  'whatever $file shows of a case is recorded under the name of the right',
  async ({ file, door }) => {
    const path = pathOf(file);
    const who = door.action === 'open-consulted' ? 'lead, asked agency' : 'lead, own agency';
    await hall.knock({ file, path, door, actor: ACTORS[who] });
    expect(await hall.lastAction()).toBe(door.action);
  },
);

/** Only tests can: the program has no switch for it. */
function switchPolicyOff(): void {
  vi.resetModules();
  vi.doMock('./may.ts', () => ({ may: () => true, demand: () => undefined }));
}

async function switchPolicyOn(): Promise<void> {
  vi.doUnmock('./may.ts');
  vi.resetModules();
  await hall.bindAgain('closed');
}

/** At what belongs to their own agency, nobody of the staff is foreign; roles are the policy's alone. */
const foreignAt = ({ door }: At) =>
  names.filter((name) => {
    const isAtHome = OF_AGENCY.includes(door.action) && isOfStaff(name);
    return !ACTORS[name].isOwn && !isAtHome && !isAllowed(door, name);
  });

async function expectShutToForeigners(at: At): Promise<void> {
  const foreign = foreignAt(at);
  const knocked = await walk(at, foreign);
  expect(knocked).toEqual(Object.fromEntries(foreign.map((name) => [name, expected(at.door, name)])));
}

describe('the policy alone', () => {
  beforeAll(() => hall.bindAgain('open'));

  it.each(judged)('shuts $door.method $file $door.intent to foreigners', async (at) => {
    heard.unasked.length = 0;
    await expectShutToForeigners(at);
    // Every row is there to be seen, so each verb had to ask.
    expect(heard.unasked).toEqual([]);
  });

  const ownPages = judged.filter(({ door }) => door.method === 'GET' && OF_AGENCY.includes(door.action));

  it.each(ownPages)('$door.action at $file shows an agency no case of another', async ({ file, door }) => {
    const path = pathOf(file);
    const page = await hall.knock({ file, path, door, actor: ACTORS['lead, foreign agency'] });
    const text = page.shown instanceof Response ? await page.shown.text() : JSON.stringify(page.shown);
    expect(hall.references().filter((reference) => text.includes(reference))).toEqual([]);
  });

  it('and the agency sees them all in its list', async () => {
    const file = 'routes/inbox/list.tsx';
    const [door] = DOORS[file] ?? [];
    if (!door) throw new Error('There is a list.');
    const page = await hall.knock({ file, path: pathOf(file), door, actor: ACTORS['lead, own agency'] });
    for (const reference of hall.references()) expect(JSON.stringify(page.shown)).toContain(reference);
  });
});

describe('rows alone', () => {
  beforeAll(async () => {
    switchPolicyOff();
    await hall.bindAgain('closed');
  });
  afterAll(switchPolicyOn);

  it.each(judged)('shut $door.method $file $door.intent to foreigners', (at) => expectShutToForeigners(at));
});

describe('without both', () => {
  beforeAll(async () => {
    switchPolicyOff();
    await hall.bindAgain('open');
  });
  afterAll(switchPolicyOn);

  it('a foreign case is open', async () => {
    const file = 'routes/inbox/case.tsx';
    const [door] = DOORS[file] ?? [];
    if (!door) throw new Error('A case has a page.');
    expect(await walk({ file, door })).toMatchObject({ 'caseworker, foreign agency': 200 });
  });
});
