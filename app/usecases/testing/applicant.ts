import { Readable } from 'node:stream';
import type { Input, Place } from '#forms/engine/model.ts';
import { openPage } from '#forms/engine/page.ts';
import { attachUpload } from '../attach-upload.ts';
import { appendUpload } from '../append-upload.ts';
import { beginUpload } from '../begin-upload.ts';
import { openDraft } from '../open-draft.ts';
import { pageToken } from '../page-token.ts';
import type { Ports } from '../ports.ts';
import { saveOverview } from '../save-overview.ts';
import { savePage } from '../save-page.ts';
import type { PageSaved } from '../save-page.ts';
import { showPage } from '../show-page.ts';
import { showReview } from '../show-review.ts';
import { startDraft } from '../start-draft.ts';
import { submitDraft } from '../submit-draft.ts';
import type { Submitted } from '../submit-draft.ts';

export const at = (step: string, ...item: readonly number[]): Place => ({ step, item });

/** The page of the first child in the list. */
export const firstChild = at('kinder', 0);

/** Somebody with a draft, who fills it in page by page. */
export type Applicant = {
  readonly code: string;
  readonly fill: (
    place: Place,
    input: Input,
    more?: { readonly leaves?: true; readonly token?: string },
  ) => Promise<PageSaved>;
  readonly tokenOf: (place: Place) => Promise<string>;
  readonly itemToken: (list: Place, index: number) => Promise<string>;
  readonly handIn: (bytes: Uint8Array, name?: string) => ReturnType<typeof attachUpload>;
  readonly token: () => Promise<string>;
  readonly send: (token: string) => Promise<Submitted>;
};

export async function newApplicant(ports: Ports): Promise<Applicant> {
  const started = await startDraft(ports, { service: 'plot', language: 'de' });
  if (!started.ok) throw new Error(started.reason);
  const { code } = started;
  const tokenOf = async (place: Place) => {
    const draft = await openDraft(ports, code);
    return draft ? pageToken(ports, draft.row.id, { ...draft, place }) : '';
  };
  return {
    code,
    tokenOf,
    itemToken: async (place, index) => {
      const shown = await showPage(ports, { code, place });
      return (shown.ok && shown.content.kind === 'overview' && shown.content.tokenOf(index)) || '';
    },
    fill: async (place, input, { leaves, token } = {}) =>
      savePage(ports, {
        code,
        place,
        input,
        token: token ?? (await tokenOf(place)),
        confirmed: [],
        returns: false,
        leaves: leaves ?? false,
      }),
    handIn: async (bytes, name = 'nachweis.pdf') => handInFor(ports, { code, bytes, name }),
    token: async () => {
      const shown = await showReview(ports, { code });
      return shown.ok ? shown.token : '';
    },
    send: (token) => submitDraft(ports, { code, token, language: 'de', input: { richtigkeit: ['yes'] } }),
  };
}

/** Everything answered, nothing sent. */
export async function finishedApplicant(ports: Ports): Promise<Applicant> {
  const applicant = await newApplicant(ports);
  await applicant.fill(at('person'), { name: ['Zoë Grünzeug'], bezirk: ['Nord'] });
  await applicant.fill(firstChild, { rufname: ['Mia'] });
  await saveOverview(ports, {
    code: applicant.code,
    place: at('mithilfe'),
    more: 'no',
    confirmed: [],
    returns: false,
  });
  await applicant.fill(at('wunsch'), { wunsch: [''] });
  return applicant;
}

type Document = { readonly code: string; readonly bytes: Uint8Array; readonly name: string };

/** Uploads a document for the first child to a draft, and hands it in. */
export async function handInFor(
  ports: Ports,
  { code, bytes, name }: Document,
): ReturnType<typeof attachUpload> {
  const question = { place: firstChild, field: 'nachweis' };
  const begun = await beginUpload(ports, { code, ...question, size: bytes.length });
  if (!begun.ok) throw new Error(begun.reason);
  const { id, maxBytes } = begun;
  await appendUpload(ports, { code, id, offset: 0, maxBytes, bytes: Readable.from([bytes]) });
  return attachUpload(ports, { code, ...question, id, name });
}

/** What stands in the controls of a page. */
export async function controlsAt(ports: Ports, code: string, place: Place): Promise<Input | undefined> {
  const draft = await openDraft(ports, code);
  return draft ? openPage({ ...draft, place })?.input : undefined;
}
