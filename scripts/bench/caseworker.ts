import type { PortalUnderTest } from './portal-under-test.ts';
import { hiddenFields, newVisitor } from './visitor.ts';
import type { Answer, Visitor } from './visitor.ts';

/** Somebody of the office that has the sample cases. */
export async function signIn({ origin, output }: PortalUnderTest): Promise<Visitor> {
  const link = await output(/as Ayşe Yıldırım: http:\/\/[^/]+(\/\S+)/);
  const visitor = newVisitor(origin);
  const form = hiddenFields(await visitor.get(link));
  form.set('intent', 'sign-in');
  const { pathname } = new URL(link, origin);
  await visitor.post(pathname, form);
  return visitor;
}

/** The numbers of the cases on a page of the inbox. */
export async function referencesOn(visitor: Visitor, path: string): Promise<readonly string[]> {
  const { body } = await visitor.get(path);
  return [...body.matchAll(/<th scope="row"><a href="\/de\/inbox\/([\w-]+)"/g)].map(
    ([, found = '']) => found,
  );
}

/** The address of what is found for a text. */
export async function search(visitor: Visitor, text: string): Promise<string> {
  const form = hiddenFields(await visitor.get('/de/inbox'));
  form.set('intent', 'choose');
  form.set('search', text);
  return (await visitor.post('/de/inbox', form)).location;
}

/** The page that stands so many pages behind the first. */
export async function pageBehind(visitor: Visitor, times: number): Promise<string> {
  let path = '/de/inbox';
  for (let page = 0; page < times; page += 1) {
    const [, next] = /rel="next" href="([^"]+)"/.exec((await visitor.get(path)).body) ?? [];
    if (next === undefined) return path;
    path = next.replaceAll('&amp;', '&');
  }
  return path;
}

/** Writes internal notes into a case, one after the other. */
export async function writeNotes(visitor: Visitor, path: string, count: number): Promise<void> {
  for (let note = 1; note <= count; note += 1) {
    const form = onlyOnce(await visitor.get(path));
    form.set('intent', 'note');
    form.set('internal', `Vermerk ${String(note)}: Die Nachbarin hat heute angerufen und gefragt.`);
    const { status } = await visitor.post(path, form);
    if (status !== 303) throw new Error(`A note was not taken: ${String(status)}.`);
  }
}

/** The hidden fields of the first form that has them: each page has several. */
function onlyOnce(page: Answer): URLSearchParams {
  const fields = hiddenFields(page);
  return new URLSearchParams([...new Set(fields.keys())].map((name) => [name, fields.get(name) ?? '']));
}
