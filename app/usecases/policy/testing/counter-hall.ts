import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { applicationUrl } from '#db/testing/fresh-database.ts';
import { openCounter } from '../../testing/counter.ts';
import { openHall, portalFrom } from './hall.ts';
import type { Hall } from './hall.ts';
import { requestOf } from './request-at-door.ts';
import type { AtDoor } from './request-at-door.ts';
import { hearVerbs } from './hear-verbs.ts';
import type { Heard } from './hear-verbs.ts';
import { openUploads } from './upload-at-door.ts';
import type { Sending } from './upload-at-door.ts';

type Knock = AtDoor & { readonly file: string };

/** What somebody is answered: the status, the cookies that come with a page, and what it shows. */
type Answered = {
  readonly status: number;
  readonly cookies: readonly string[];
  readonly shown: unknown;
};

/** All doors of a portal, opened as the framework opens them: by their loaders and actions. */
export type CounterHall = {
  readonly knock: (knock: Knock) => Promise<Answered>;
  /** Presses a button that no page has, where a route takes buttons. */
  readonly press: (knock: Knock) => Promise<void>;
  /** What becomes of a document that somebody sends. */
  readonly send: (sending: Sending) => Promise<number | string>;
  /** For whom the database was asked since this was emptied. */
  readonly served: string[];
  /** The numbers of the first agency's cases. */
  readonly references: () => readonly string[];
  /** What the audit of the case's agency says last. */
  readonly lastAction: () => Promise<string | undefined>;
  /** Cuts off all documents on the disk. */
  readonly damageDocuments: () => Promise<void>;
  /** With the modules as they are now; `open` shows every row to everybody. */
  readonly bindAgain: (rows: 'closed' | 'open') => Promise<void>;
};

/** A portal with everybody who knocks, for one file of tests, which may hear what verbs ask the policy. */
export function openCounterHall(heard: Heard | null = null): CounterHall {
  const counter = openCounter();
  const opened: { hall?: Hall; uploads?: Awaited<ReturnType<typeof openUploads>> } = {};
  const served: string[] = [];
  const ready = (): Hall => {
    if (!opened.hall) throw new Error('The hall is open from the first test on, not before.');
    return opened.hall;
  };
  const bindAgain: CounterHall['bindAgain'] = async (rows) => {
    const { bind } = await import('#app/bind.server.ts');
    const again: typeof bind = (...given) => (heard ? hearVerbs(bind(...given), heard) : bind(...given));
    const { serve } = ready().database;
    const serving: typeof serve = (scope, work) => {
      served.push(scope.kind);
      return serve(rows === 'open' ? { kind: 'worker' } : scope, work);
    };
    opened.hall = { ...ready(), portal: portalFrom(ready(), again, serving) };
  };
  beforeAll(async () => {
    opened.hall = await openHall(counter.ports, applicationUrl(counter.url));
    opened.uploads = await openUploads(ready);
    await bindAgain('closed');
  });
  afterAll(async () => {
    opened.uploads?.close();
    await opened.hall?.database.close();
  });
  return {
    knock: (given) => knock(ready(), given),
    press: async (given) => {
      if ((await moduleOf(given.file))['action'] === undefined) return;
      await knock(ready(), { ...given, door: { ...given.door, method: 'POST', intent: '' } });
    },
    send: async (sending) => (await opened.uploads?.send(sending)) ?? 'closed',
    served,
    references: () => {
      const { proposed, ...cases } = ready().cases;
      return [...Object.values(cases), ...Object.values(proposed)].map(({ reference }) => reference);
    },
    lastAction: async () => {
      const entries = await ready().ports.audit.entries({ agency: 'here', from: 1, to: 10_000 });
      return entries.at(-1)?.action;
    },
    damageDocuments: async () => {
      const folder = join(counter.folder, 'documents');
      for (const name of await readdir(folder)) await truncate(join(folder, name), 8);
    },
    bindAgain,
  };
}

// The framework's own types of a module stop at its loader's arguments.
const moduleOf = async (file: string) =>
  (await import(/* @vite-ignore */ `../../../${file}`)) as Readonly<Record<string, unknown>>;

async function knock(hall: Hall, { file, ...at }: Knock): Promise<Answered> {
  const module = await moduleOf(file);
  const args = await requestOf(hall, at);
  const answered = (status: number, shown: unknown = null): Answered => ({
    status,
    cookies: args.context.visit.newCookies,
    shown,
  });
  try {
    if (at.door.method === 'GET') {
      const shown = await call(module, 'loader', args);
      return answered(statusOf(shown), shown);
    }
    const status = statusOf(await call(module, 'action', args));
    // What an action returns is shown by the loader, which may send elsewhere.
    if (!isRedirect(status))
      await call(module, 'loader', { ...args, request: new Request(args.request.url) });
    return answered(status);
  } catch (thrown) {
    if (thrown instanceof Response) return answered(thrown.status, thrown);
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
