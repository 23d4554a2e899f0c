import { expect } from 'playwright/test';
import type { APIResponse } from 'playwright/test';
import type { Input } from '#forms/engine/model.ts';
import { openForm } from '../post-form.ts';
import { samplePdf } from '../sample-pdf.ts';
import { askedOfDrawings } from './attach.ts';
import type { Filling, Standing } from './filling.ts';
import type { Walk } from './walk.ts';

/** Sends a page that the browser has shown before, as a browser would; gives the address of the next one. */
export async function postStop(walk: Walk, { stop, path, fillings, more }: Standing): Promise<string> {
  const drawings = fillings.filter(({ field, documents }) => field.type === 'plan' && documents.length > 0);
  const asked: Input[] = [];
  for (const filling of drawings) asked.push(await handInDrawings(walk, path, filling));
  const others = fillings.filter((filling) => !drawings.includes(filling));
  const confirmed = stop.visit.violated.map(({ rule }) => rule.id);
  const answer = await post(walk, path, {
    input: Object.assign({}, ...others.map(({ input }) => input), ...asked, {
      more: [more ? 'yes' : 'no'],
      confirmed,
      intent: ['continue'],
    }) as Input,
    documents: others,
  });
  expect(answer.status(), path).toBe(303);
  return answer.headers()['location'] ?? '';
}

/** Of each drawing more is asked once it has arrived; gives what is to be said of them, by the names of the controls. */
async function handInDrawings(walk: Walk, path: string, filling: Filling): Promise<Input> {
  const { id } = filling.field;
  const intent = [`add-file:${id}`];
  const page = await (await post(walk, path, { input: { intent }, documents: [filling] })).text();
  const names = Array.from(page.matchAll(/ name="([^"]+)"/g), ([, name = '']) => name);
  return Object.fromEntries(
    askedOfDrawings(filling).map(({ part, nth, text }) => {
      const ofPart = names.filter((name) => name.startsWith(`${id}.`) && name.endsWith(`.${part}`));
      return [ofPart[nth] ?? '', [text]];
    }),
  );
}

type Sent = { readonly input: Input; readonly documents: readonly Filling[] };

async function post({ page }: Walk, path: string, { input, documents }: Sent): Promise<APIResponse> {
  const { own } = await openForm(page.request, path);
  const body = new FormData();
  for (const [name, value] of Object.entries(own)) body.append(name, value);
  for (const [name, values] of Object.entries(input)) for (const value of values) body.append(name, value);
  const files = documents.flatMap(({ field, documents: names }) =>
    names.map((name) => [field.id, name] as const),
  );
  for (const [id, name] of files) {
    const bytes = new Uint8Array(samplePdf(`${id} ${name}`));
    body.append(id, new File([bytes], name, { type: 'application/pdf' }));
  }
  const sent = files.length > 0 ? { multipart: body } : { form: body };
  return page.request.post(path, { maxRedirects: 0, ...sent });
}
