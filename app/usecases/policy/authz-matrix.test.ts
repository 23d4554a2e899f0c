import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Enter from '#app/routes/enter.server.ts';
import routes from '#app/routes.ts';
import type * as May from './may.ts';
import { may } from './may.ts';
import type { Actor, Target } from './model.ts';
import { openCounterHall } from './testing/counter-hall.ts';
import type { CounterHall } from './testing/counter-hall.ts';
import { ACTORS, DOORS, HARMLESS, OF_AGENCY, WAYS_IN } from './testing/route-rights.ts';
import type { ActorName, Door } from './testing/route-rights.ts';

/** What the routes and the policy were asked for since it was emptied. */
const heard = vi.hoisted(() => {
  // Other files of tests may have loaded what is listened to here.
  vi.resetModules();
  return { intents: [] as (readonly string[])[], actions: [] as string[] };
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
  const listening: typeof real.may = (actor, action, target) => {
    heard.actions.push(action);
    return real.may(actor, action, target);
  };
  return { ...real, may: listening };
});

const hall = openCounterHall();
const names = Object.keys(ACTORS) as readonly ActorName[];
const doors = Object.entries(DOORS).flatMap(([file, own]) => own.map((door) => ({ file, door })));

/** What the policy says; the very rows of the matrix. */
function isAllowed({ action }: Door, name: ActorName): boolean {
  const { side, isOwn, isAsked } = ACTORS[name];
  const target: Target = OF_AGENCY.includes(action)
    ? { kind: 'agency', agency: 'here' }
    : {
        kind: 'case',
        reference: 'A',
        agency: isOwn ? 'here' : 'there',
        consulted: isAsked ? ['here'] : [],
      };
  return may(actorOf(side, isOwn), action, target);
}

function actorOf(side: (typeof ACTORS)[ActorName]['side'], isOwn: boolean): Actor {
  if (side === null) return { kind: 'anonymous' };
  if (side === 'citizen') return { kind: 'citizen', reference: isOwn ? 'A' : 'B' };
  return { kind: 'staff', id: 'x', agency: 'here', role: side };
}

/** Whoever holds nothing that fits is sent to where it is asked for; what they typed is kept. */
function expected(door: Door, name: ActorName): number {
  if (isAllowed(door, name)) return door.open;
  const { side } = ACTORS[name];
  if (door.shut !== undefined && (side === 'caseworker' || side === 'lead')) return door.shut;
  return door.outside ?? (door.method === 'POST' ? 403 : 303);
}

function matrix(): string {
  const rows = doors.map(({ file, door }) => [
    door.method,
    pathOf(file),
    door.intent ?? '',
    door.action,
    ...names.map((name) => `${isAllowed(door, name) ? 'yes' : 'no'} ${expected(door, name)}`),
  ]);
  const head = ['method', 'path', 'intent', 'action', ...names.map((name) => `"${name}"`)];
  return [head, ...rows].map((row) => `${row.join(',')}\n`).join('');
}

const manifest = routes as readonly { readonly file: string; readonly path?: string }[];

function pathOf(file: string): string {
  return `/${manifest.find((route) => route.file === file)?.path ?? ''}`;
}

describe('the matrix of rights', () => {
  it('names every route to cases and agencies', () => {
    const files = manifest
      .map(({ file }) => file)
      .filter((file) => /^routes\/(inbox|submission)\//.test(file));
    expect([...Object.keys(DOORS), ...WAYS_IN].sort()).toEqual(files.sort());
  });

  it.each(Object.entries(DOORS))('names every button of %s', async (file, own) => {
    heard.intents.length = 0;
    const actor = ACTORS[file.includes('submission') ? 'citizen, own case' : 'lead, own agency'];
    for (const door of own.slice(0, 1)) await hall.press({ file, path: pathOf(file), door, actor });
    const named = [...own.flatMap(({ intent }) => intent ?? []), ...(HARMLESS[file] ?? [])];
    expect(named.toSorted()).toEqual(heard.intents.flat().toSorted());
  });

  it('is written down as it is (docs/authz-matrix.csv; vitest -u writes it anew)', async () => {
    await expect(matrix()).toMatchFileSnapshot('../../../docs/authz-matrix.csv');
  });

  it.each(doors)('holds at $door.method $file $door.intent for everybody', async ({ file, door }) => {
    const knocked = await walk(hall, { file, door });
    expect(knocked).toEqual(Object.fromEntries(names.map((name) => [name, expected(door, name)])));
  });
});

const ofCitizen = doors.filter(({ door }) => door.method === 'POST' && door.shut === undefined);

it.each(ofCitizen)(
  '$door.intent of $file is kept where the code opens nothing any more, and the code is forgotten',
  async ({ file, door }) => {
    const actor = ACTORS['citizen, foreign case'];
    const { status, cookies } = await hall.knock({ file, path: pathOf(file), door, actor });
    expect([status, cookies.at(-1)]).toEqual([403, expect.stringMatching(/^case-.+=;.+Max-Age=0/)]);
  },
);

const pressed = doors.filter(({ door }) => door.method === 'POST' && !OF_AGENCY.includes(door.action));

it.each(pressed)('$door.intent of $file is judged by the right that the matrix names', async (at) => {
  const who = names.find((name) => isAllowed(at.door, name));
  heard.actions.length = 0;
  await walk(hall, at, who ? [who] : []);
  expect(heard.actions).toContain(at.door.action);
});

// What a page asks by itself opens nothing.
const shown = doors.filter(
  ({ file, door }) =>
    door.method === 'GET' &&
    file.includes('inbox') &&
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

async function walk(at: CounterHall, { file, door }: (typeof doors)[number], who = names) {
  const statuses: Record<string, number> = {};
  for (const name of who)
    statuses[name] = (await at.knock({ file, path: pathOf(file), door, actor: ACTORS[name] })).status;
  return statuses;
}

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
const foreignAt = ({ door }: (typeof doors)[number]) =>
  names.filter((name) => {
    const isAtHome =
      OF_AGENCY.includes(door.action) && ['caseworker', 'lead'].includes(ACTORS[name].side ?? '');
    return !ACTORS[name].isOwn && !isAtHome && !isAllowed(door, name);
  });

async function expectShutToForeigners(at: (typeof doors)[number]): Promise<void> {
  const foreign = foreignAt(at);
  const knocked = await walk(hall, at, foreign);
  const asExpected = foreign.map((name) => [name, expected(at.door, name)]);
  expect(foreign.map((name) => [name, knocked[name]])).toEqual(asExpected);
}

describe('each line holds without the other:', () => {
  afterEach(switchPolicyOn);

  it.each(doors)('rows alone shut $door.method $file $door.intent to foreigners', async (at) => {
    switchPolicyOff();
    await hall.bindAgain('closed');
    await expectShutToForeigners(at);
  });

  it.each(doors)('the policy alone shuts $door.method $file $door.intent to foreigners', async (at) => {
    await hall.bindAgain('open');
    await expectShutToForeigners(at);
  });

  it('without both, a foreign case is open', async () => {
    switchPolicyOff();
    await hall.bindAgain('open');
    const [door] = DOORS['routes/inbox/case.tsx'] ?? [];
    if (!door) throw new Error('A case has a page.');
    const knocked = await walk(hall, { file: 'routes/inbox/case.tsx', door });
    expect(knocked['caseworker, foreign agency']).toBe(200);
  });
});
