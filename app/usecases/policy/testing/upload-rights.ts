import type { Right } from './door.ts';

/** A place where documents are received before the routes. */
export type Upload = {
  /** Which one of `RECEIVERS`. */
  readonly receiver: string;
  readonly method: 'POST' | 'HEAD' | 'PATCH';
  /** As in the routes; resumable uploads have addresses of their own. */
  readonly path: string;
  readonly action: Right;
  /** What becomes of a document of whom it lets in, and of others: a status, or a word for the page that goes on. */
  readonly open: Fate;
  readonly shut: Fate;
};

/** `unread`: left on the line, for the server to refuse it. */
export type Fate =
  201 | 200 | 204 | 404 | 'stored' | 'in memory' | 'unread' | 'not-owed' | 'no-case' | 'no-draft';

const own = '/:lang/submission/:reference';
const tus = { receiver: 'draft documents', action: 'answer-correction', shut: 404 } as const;

/** Everybody who sends a document, and what becomes of it. */
export const UPLOADS: readonly Upload[] = [
  {
    receiver: 'file to check',
    method: 'POST',
    path: '/:lang/verify',
    action: 'anybody',
    open: 'in memory',
    shut: 'unread',
  },
  {
    receiver: 'case documents',
    method: 'POST',
    path: own,
    action: 'write-to-office',
    open: 'stored',
    shut: 'no-case',
  },
  {
    receiver: 'case documents',
    method: 'POST',
    path: `${own}/later/:field/:item?`,
    action: 'hand-in',
    open: 'stored',
    shut: 'no-case',
  },
  {
    receiver: 'case documents',
    method: 'POST',
    path: '/:lang/inbox/:reference',
    action: 'message',
    open: 'stored',
    shut: 'no-case',
  },
  {
    receiver: 'case documents',
    method: 'POST',
    path: '/:lang/inbox/opinions/:opinion',
    action: 'give-opinion',
    open: 'stored',
    shut: 'no-case',
  },
  {
    receiver: 'draft documents',
    method: 'POST',
    path: `${own}/corrections/:step/:item?`,
    action: 'answer-correction',
    open: 'stored',
    shut: 'no-draft',
  },
  { ...tus, method: 'POST', path: `${own}/corrections/files/:field`, open: 201 },
  { ...tus, method: 'HEAD', path: `${own}/corrections/files/:field/:upload`, open: 200 },
  { ...tus, method: 'PATCH', path: `${own}/corrections/files/:field/:upload`, open: 204 },
  // Of a form that nobody has begun here.
  {
    receiver: 'draft documents',
    method: 'POST',
    path: '/:lang/apply/:service/:step/:item?',
    action: 'draft',
    open: 'stored',
    shut: 'unread',
  },
  { ...tus, method: 'POST', path: '/:lang/apply/:service/files/:field', action: 'draft', open: 201 },
];
