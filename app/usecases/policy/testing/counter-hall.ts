import { afterAll, beforeAll } from 'vitest';
import { applicationUrl } from '#db/testing/fresh-database.ts';
import { openCounter } from '../../testing/counter.ts';
import { openHall, portalFrom } from './hall.ts';
import type { Hall } from './hall.ts';
import { requestOf } from './request-at-door.ts';
import type { AtDoor } from './request-at-door.ts';

type Knock = AtDoor & { readonly file: string };

/** What somebody is answered: the status, and the cookies that come with a page. */
type Answered = { readonly status: number; readonly cookies: readonly string[] };

/** All doors of a portal, opened as the framework opens them: by their loaders and actions. */
export type CounterHall = {
  readonly knock: (knock: Knock) => Promise<Answered>;
  /** Presses a button that no page has, where a route takes buttons. */
  readonly press: (knock: Knock) => Promise<void>;
  /** What the audit of the case's agency says last. */
  readonly lastAction: () => Promise<string | undefined>;
  /** With the modules as they are now; `open` shows every row to everybody. */
  readonly bindAgain: (rows: 'closed' | 'open') => Promise<void>;
};

/** A portal with everybody who knocks, for one file of tests. */
export function openCounterHall(): CounterHall {
  const counter = openCounter();
  const opened: { hall?: Hall } = {};
  const ready = (): Hall => {
    if (!opened.hall) throw new Error('The hall is open from the first test on, not before.');
    return opened.hall;
  };
  beforeAll(async () => {
    opened.hall = await openHall(counter.ports, applicationUrl(counter.url));
  });
  afterAll(() => opened.hall?.database.close());
  return {
    knock: (given) => knock(ready(), given),
    press: async (given) => {
      if ((await moduleOf(given.file))['action'] === undefined) return;
      await knock(ready(), { ...given, door: { ...given.door, method: 'POST', intent: '' } });
    },
    lastAction: async () => {
      const entries = await ready().ports.audit.entries({ agency: 'here', from: 1, to: 10_000 });
      return entries.at(-1)?.action;
    },
    bindAgain: async (rows) => {
      const again = (await import('#app/bind.server.ts')).bind;
      const { serve } = ready().database;
      const toAll: typeof serve = (_, work) => serve({ kind: 'worker' }, work);
      opened.hall = {
        ...ready(),
        portal: portalFrom(ready(), again, rows === 'open' ? toAll : serve),
      };
    },
  };
}

// The framework's own types of a module stop at its loader's arguments.
const moduleOf = async (file: string) =>
  (await import(/* @vite-ignore */ `../../../${file}`)) as Readonly<Record<string, unknown>>;

async function knock(hall: Hall, { file, ...at }: Knock): Promise<Answered> {
  const module = await moduleOf(file);
  const args = requestOf(hall, at);
  const answered = (status: number): Answered => ({ status, cookies: args.context.visit.newCookies });
  try {
    if (at.door.method === 'GET') return answered(statusOf(await call(module, 'loader', args)));
    const status = statusOf(await call(module, 'action', args));
    // What an action returns is shown by the loader, which may send elsewhere.
    if (!isRedirect(status))
      await call(module, 'loader', { ...args, request: new Request(args.request.url) });
    return answered(status);
  } catch (thrown) {
    if (thrown instanceof Response) return answered(thrown.status);
    throw thrown;
  }
}

type Module = Awaited<ReturnType<typeof moduleOf>>;

function call(module: Module, work: 'loader' | 'action', args: object): unknown {
  const own = module[work];
  if (typeof own !== 'function') throw new Error(`There is no ${work}.`);
  return Reflect.apply(own, undefined, [args]);
}

const statusOf = (answer: unknown): number => (answer instanceof Response ? answer.status : 200);
const isRedirect = (status: number): boolean => status >= 300 && status < 400;
