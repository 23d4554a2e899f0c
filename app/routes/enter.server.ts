import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Input } from '#forms/engine/model.ts';
import { isSameToken } from '../http/csrf.server.ts';
import { firstOf, parseForm, TooManyFieldsError } from '../http/form.server.ts';
import { badRequest, forbidden, notFound } from '../http/respond.server.ts';
import type { FileToCheck } from '../http/uploads/file-to-check.server.ts';
import type { Visit } from '../http/visit.server.ts';
import { isLanguage } from '../i18n/languages.ts';
import type { Language } from '../i18n/view.ts';
import type { Words } from '../i18n/words.ts';
import type { Portal } from '../portal.server.ts';

/** What every route is given with a request; filled by entry.server, once per request. */
export type LoadContext = {
  readonly portal: Portal;
  readonly nonce: string;
  readonly visit: Visit;
  /** The fields of a multipart form, whose documents were stored on the way in; `null` otherwise. */
  readonly multipart: Input | null;
  /** The file that was sent to the verification page; `null` otherwise. */
  readonly toCheck: FileToCheck | null;
  /** What an action could not do, for the loader that shows the page again. */
  readonly attempt: { failure: unknown };
  /** Notes what failed for the operator, without what was typed. */
  readonly report: (error: unknown) => void;
};

/** Somebody at a page: who, in which language, with which words. */
export type Entry = Omit<LoadContext, 'multipart'> & {
  readonly language: Language;
  readonly words: Words;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly url: URL;
};

type Args = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>;

/** Opens the door to a page for people; an unknown language is a page that does not exist. */
export function enter({ request, params, context }: Args): Entry {
  const language = params['lang'] ?? '';
  if (!isLanguage(language)) throw notFound();
  const { portal, ...rest } = contextOf(context);
  return { ...rest, portal, language, words: portal.words(language), params, url: new URL(request.url) };
}

/** server.js hands over what entry.server made; the framework only carries it, so it cannot know its type. */
export function contextOf(context: LoaderFunctionArgs['context']): LoadContext {
  return context as unknown as LoadContext;
}

/** A form that was sent to a page. */
export type Sent = {
  readonly input: Input;
  /** What to do: the button's word, and what it is about, e.g. `remove-item` and `2`. */
  readonly intent: string;
  readonly about: string;
  /** False: no proof that our own page sent it; it is shown again with everything typed. */
  readonly isOwn: boolean;
};

/** Reads a form; `intents` are those of the page, any other is no form of ours. */
export async function readSent(args: Args, intents: readonly string[]): Promise<Sent> {
  const { input, isOwn } = await readForm(args);
  const [intent = '', about = ''] = firstOf(input, 'intent').split(/:(.*)/s);
  if (!intents.includes(intent)) throw badRequest();
  return { input, intent, about, isOwn };
}

/** Reads a form of any page. */
export async function readForm({ request, context }: Args): Promise<Pick<Sent, 'input' | 'isOwn'>> {
  const { visit, multipart } = contextOf(context);
  if (visit.sender === 'foreign') throw forbidden();
  const input = multipart ?? readFields(await request.text());
  return { input, isOwn: visit.sender === 'own' || isSameToken(firstOf(input, 'form'), visit.formToken) };
}

/** More fields than any page of ours has: nobody's form. */
function readFields(body: string): Input {
  try {
    return parseForm(body);
  } catch (error) {
    throw error instanceof TooManyFieldsError ? badRequest() : error;
  }
}
