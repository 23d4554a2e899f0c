import { loadCatalogue } from '#forms/catalogue.ts';
import type { Context, Place, Service } from '#forms/engine/model.ts';
import { openPage } from '#forms/engine/page.ts';
import { applicants } from '#forms/services/trade-licence/applicants/index.ts';
import type { Applicant } from '#forms/services/trade-licence/applicants/index.ts';
import { hiddenFields } from './visitor.ts';
import type { Answer, Visitor } from './visitor.ts';

export type Journey = {
  /** Starts a draft and returns the address of its first page. */
  readonly start: (visitor: Visitor) => Promise<string>;
  /** Reads the page at an address, fills it in and sends it; returns where it leads. */
  readonly step: (visitor: Visitor, path: string) => Promise<string>;
  /** Sends the check page; returns the address of the confirmation. */
  readonly send: (visitor: Visitor, path: string) => Promise<string>;
  /** The form of a page as it was filled in. */
  readonly formOf: (path: string, page: Answer) => URLSearchParams;
};

/** A sole trader who fills in the whole trade licence, without a list of more than one. */
export function craftswoman(): Journey {
  const { find, codelists } = loadCatalogue({
    folders: ['forms/services'],
    codelistFolder: 'forms/codelists',
  });
  const service = given(find('trade-licence'));
  const applicant = given(applicants.find(({ id }) => id === 'craftswoman'));
  const context: Context = {
    today: '2026-11-21',
    now: '2026-11-21T10:00:00',
    channel: 'web',
    identity: { level: 'none' },
    authority: {},
    codelists,
  };
  const formOf = (path: string, page: Answer) => fillIn({ service, applicant, context }, path, page);
  return {
    formOf,
    start: async (visitor) => {
      const page = await visitor.get('/de/service/trade-licence');
      const { location } = await visitor.post('/de/service/trade-licence', withIntent(page, 'start'));
      return (await visitor.get(location)).location;
    },
    step: async (visitor, path) => {
      const sent = await visitor.post(path, formOf(path, await visitor.get(path)));
      if (sent.status !== 303) throw new Error(`${path} was not taken: ${String(sent.status)}`);
      return sent.location;
    },
    send: async (visitor, path) => {
      const form = withIntent(await visitor.get(path), 'send');
      form.set('richtigkeit', 'yes');
      const sent = await visitor.post(path, form);
      if (!sent.location.endsWith('?sent')) throw new Error(`Not sent: ${String(sent.status)}`);
      return sent.location;
    },
  };
}

type World = { readonly service: Service; readonly applicant: Applicant; readonly context: Context };

function fillIn({ service, applicant, context }: World, path: string, page: Answer): URLSearchParams {
  const form = withIntent(page, 'continue');
  const opened = openPage({ service, context, answers: applicant.answers, place: placeOf(path) });
  for (const [name, values] of Object.entries(opened?.input ?? {})) {
    for (const value of values) form.append(name, value);
  }
  for (const rule of applicant.confirms) form.append('confirmed', rule);
  if (!opened) form.set('more', 'no');
  return form;
}

function withIntent(page: Answer, intent: string): URLSearchParams {
  const form = hiddenFields(page);
  form.set('intent', intent);
  return form;
}

function placeOf(path: string): Place {
  const [, , , , step = '', item = ''] = path.split('/');
  return { step, item: item === '' ? [] : item.split('-').map((number) => Number(number) - 1) };
}

function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new Error('The trade licence and its applicant must be there.');
  return value;
}
