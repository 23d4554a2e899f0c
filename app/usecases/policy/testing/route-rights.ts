import type { Action } from '../actions.ts';

/** Who stands before a door: what they hold, and whether the case is theirs, or they are asked for an opinion on it. */
export const ACTORS = {
  anonymous: { side: null, isOwn: false, isAsked: false },
  'citizen, own case': { side: 'citizen', isOwn: true, isAsked: false },
  'citizen, foreign case': { side: 'citizen', isOwn: false, isAsked: false },
  'caseworker, own agency': { side: 'caseworker', isOwn: true, isAsked: false },
  'caseworker, foreign agency': { side: 'caseworker', isOwn: false, isAsked: false },
  'caseworker, asked agency': { side: 'caseworker', isOwn: false, isAsked: true },
  'lead, own agency': { side: 'lead', isOwn: true, isAsked: false },
  'lead, foreign agency': { side: 'lead', isOwn: false, isAsked: false },
  'lead, asked agency': { side: 'lead', isOwn: false, isAsked: true },
} as const;

export type ActorName = keyof typeof ACTORS;

/** One door: what it does, how it answers whom it lets in, and how whom it does not. */
export type Door = {
  readonly method: 'GET' | 'POST';
  readonly action: Action;
  readonly open: 200 | 303 | 409 | 422;
  /** At the office: to members of staff without the right. Others sign in first, or type the code of their case. */
  readonly shut?: 303 | 404;
  /** To those at the office's doors who hold no session, where a page asks by itself: that opens no case. */
  readonly outside?: 403;
  readonly query?: string;
  /** Of a form: the button, with nothing typed. */
  readonly intent?: string;
};

/** What belongs to a whole agency; its own for everybody who is there, so nothing of it is foreign. */
export const OF_AGENCY: readonly Action[] = ['list', 'see-statistics'];

const file = (action: Action): readonly Door[] => [{ method: 'GET', action, open: 200, shut: 303 }];
const ownFile = (action: Action): readonly Door[] => [{ method: 'GET', action, open: 200 }];

/** The buttons of a form that do the same kind of thing. */
const buttons = (
  what: Pick<Door, 'action' | 'open' | 'shut'>,
  ...intents: readonly string[]
): readonly Door[] => intents.map((intent) => ({ ...what, method: 'POST', intent }));

/** The doors of every route that leads to a case or an agency. */
export const DOORS: Readonly<Record<string, readonly Door[]>> = {
  'routes/submission/status.tsx': [
    { method: 'GET', action: 'see-own-case', open: 200 },
    ...buttons({ action: 'write-to-office', open: 422 }, 'send'),
    ...buttons({ action: 'see-own-case', open: 422 }, 'notify'),
    ...buttons({ action: 'see-own-case', open: 303 }, 'stop-notices'),
  ],
  'routes/submission/data.ts': ownFile('export-own-data'),
  'routes/submission/case-file.ts': ownFile('export-own-data'),
  'routes/submission/document.ts': ownFile('download-own-document'),
  // The case there is a notification, which nobody can take back.
  'routes/submission/withdraw.tsx': [
    { method: 'GET', action: 'withdraw', open: 303 },
    { method: 'POST', action: 'withdraw', open: 409, intent: 'withdraw' },
  ],
  // The case there owes no document any more, so it is shown itself.
  'routes/submission/hand-in.tsx': [
    { method: 'GET', action: 'write-to-office', open: 303 },
    { method: 'POST', action: 'write-to-office', open: 303, intent: 'hand-in' },
  ],
  'routes/submission/deadlines.ts': ownFile('see-own-case'),
  'routes/submission/receipt.ts': ownFile('download-own-receipt'),
  'routes/submission/earlier-receipt.ts': ownFile('download-own-receipt'),
  'routes/submission/corrections/entrance.tsx': [
    { method: 'GET', action: 'answer-correction', open: 200 },
    { method: 'POST', action: 'answer-correction', open: 303, intent: 'begin' },
  ],
  'routes/submission/corrections/review.tsx': [
    { method: 'GET', action: 'answer-correction', open: 303 },
    ...buttons({ action: 'answer-correction', open: 303 }, 'send', 'save-and-leave', 'change'),
  ],
  // Nothing is asked for there, so whatever is pressed leads to where that is said.
  'routes/submission/corrections/step.tsx': [
    { method: 'GET', action: 'answer-correction', open: 303 },
    ...buttons({ action: 'answer-correction', open: 303 }, 'continue', 'save-and-leave'),
    ...buttons({ action: 'answer-correction', open: 303 }, 'duplicate-item', 'confirm-remove'),
    ...buttons({ action: 'answer-correction', open: 303 }, 'keep-item'),
    ...buttons({ action: 'answer-correction', open: 303 }, 'add-entry', 'add-file', 'remove-file'),
    ...buttons({ action: 'answer-correction', open: 303 }, 'remove-item'),
  ],
  'routes/inbox/list.tsx': [
    { method: 'GET', action: 'list', open: 200, shut: 404 },
    ...buttons({ action: 'list', open: 303, shut: 404 }, 'choose', 'read-all'),
    // No case is chosen: what a batch does with each is the right of what it does.
    ...buttons({ action: 'list', open: 422, shut: 404 }, 'save-view', 'take', 'assign', 'mark', 'unmark'),
    ...buttons({ action: 'list', open: 422, shut: 404 }, 'read', 'unread'),
  ],
  'routes/inbox/desk.tsx': [
    { method: 'GET', action: 'list', open: 200, shut: 404 },
    ...buttons({ action: 'list', open: 422, shut: 404 }, 'add-label', 'rename-label', 'rename-view'),
    ...buttons(
      { action: 'list', open: 303, shut: 404 },
      'remove-view',
      'remove-label',
      'set-columns',
      'keys-on',
      'keys-off',
    ),
  ],
  'routes/inbox/statistics.tsx': [{ method: 'GET', action: 'see-statistics', open: 200, shut: 404 }],
  'routes/inbox/statistics-csv.ts': [{ method: 'GET', action: 'see-statistics', open: 200, shut: 404 }],
  'routes/inbox/statistics-json.ts': [{ method: 'GET', action: 'see-statistics', open: 200, shut: 404 }],
  'routes/inbox/news-since.ts': [
    {
      method: 'GET',
      action: 'list',
      open: 200,
      shut: 404,
      outside: 403,
      query: '?since=2030-01-01T00:00:00.000Z',
    },
  ],
  'routes/inbox/case-news.ts': [
    { method: 'GET', action: 'open', open: 200, shut: 404, outside: 403, query: '?seen=0&version=0' },
  ],
  'routes/inbox/case.tsx': [
    { method: 'GET', action: 'open', open: 200, shut: 404 },
    { method: 'POST', action: 'change-state', open: 422, shut: 404, intent: 'change' },
    { method: 'POST', action: 'message', open: 422, shut: 404, intent: 'message' },
    { method: 'POST', action: 'assign', open: 303, shut: 404, intent: 'assign' },
    { method: 'POST', action: 'declare-complete', open: 409, shut: 404, intent: 'complete' },
    { method: 'POST', action: 'extend-deadline', open: 409, shut: 404, intent: 'extend' },
    ...buttons({ action: 'label', open: 409, shut: 404 }, 'mark', 'unmark'),
    ...buttons({ action: 'assign', open: 409, shut: 404 }, 'take'),
    ...buttons({ action: 'message', open: 200, shut: 404 }, 'compose'),
    ...buttons({ action: 'note', open: 422, shut: 404 }, 'note'),
    ...buttons({ action: 'decide', open: 409, shut: 404 }, 'propose', 'take-back', 'send'),
    ...buttons({ action: 'request-opinion', open: 409, shut: 404 }, 'take-back-opinion'),
  ],
  'routes/inbox/opinion-request.tsx': [
    { method: 'GET', action: 'open', open: 200, shut: 404 },
    ...buttons({ action: 'request-opinion', open: 422, shut: 404 }, 'preview', 'ask'),
  ],
  'routes/inbox/opinions/list.tsx': [{ method: 'GET', action: 'list', open: 200, shut: 404 }],
  'routes/inbox/opinions/opinion.tsx': [
    { method: 'GET', action: 'open-consulted', open: 200, shut: 404 },
    { method: 'POST', action: 'give-opinion', open: 422, shut: 404, intent: 'give' },
  ],
  'routes/inbox/opinions/document.ts': [{ method: 'GET', action: 'open-consulted', open: 200, shut: 404 }],
  'routes/inbox/opinions/document-content.ts': [
    { method: 'GET', action: 'open-consulted', open: 200, shut: 404 },
  ],
  'routes/inbox/corrections.tsx': [
    { method: 'GET', action: 'open', open: 200, shut: 404 },
    ...buttons({ action: 'request-correction', open: 422, shut: 404 }, 'preview', 'send'),
    ...buttons({ action: 'request-correction', open: 409, shut: 404 }, 'take-back'),
  ],
  'routes/inbox/new-code.tsx': [
    { method: 'GET', action: 'open', open: 200, shut: 404 },
    { method: 'POST', action: 'renew-code', open: 422, shut: 404, intent: 'renew' },
  ],
  'routes/inbox/print.tsx': [{ method: 'GET', action: 'print', open: 200, shut: 404 }],
  'routes/inbox/audit.tsx': [{ method: 'GET', action: 'see-audit', open: 200, shut: 404 }],
  'routes/inbox/audit-file.ts': file('see-audit'),
  'routes/inbox/deadlines.ts': file('open'),
  'routes/inbox/receipt.ts': file('download-receipt'),
  'routes/inbox/earlier-receipt.ts': file('download-receipt'),
  'routes/inbox/data.ts': file('download-data'),
  'routes/inbox/document.ts': file('download-document'),
  'routes/inbox/document-content.ts': file('view-document'),
  'routes/inbox/document-view.tsx': file('view-document'),
  'routes/inbox/payload.ts': file('download-payload'),
  'routes/inbox/excerpt.ts': file('download-excerpt'),
};

/** Buttons that do nothing to a case: they show a page again, which is a door itself, or forget what a device holds. */
export const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  'routes/submission/status.tsx': ['edit', 'leave'],
  'routes/inbox/corrections.tsx': ['edit'],
  'routes/inbox/opinion-request.tsx': ['edit'],
  'routes/inbox/opinions/opinion.tsx': ['edit'],
};

/** Routes beside them that lead to nobody's case: how one signs in and out, and where number and code are asked for. */
export const WAYS_IN = [
  'routes/submission/find.tsx',
  'routes/inbox/sign-in.tsx',
  'routes/inbox/sign-in-provider.tsx',
  'routes/inbox/sign-in-callback.tsx',
  'routes/inbox/sign-out.tsx',
];
