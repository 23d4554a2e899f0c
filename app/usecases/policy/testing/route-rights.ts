import type { Action } from '../actions.ts';
import type { Door, Right } from './door.ts';
import { PUBLIC_DOORS } from './public-doors.ts';

/** What belongs to a whole agency; its own for everybody who is there, so nothing of it is foreign. */
export const OF_AGENCY: readonly Right[] = ['list', 'search', 'see-statistics'];

const file = (action: Action): readonly Door[] => [{ method: 'GET', action, open: 200, shut: 303 }];
const ownFile = (action: Action): readonly Door[] => [{ method: 'GET', action, open: 200 }];

/** The buttons of a form that do the same kind of thing. */
const buttons = (what: Omit<Door, 'method' | 'intent'>, ...intents: readonly string[]): readonly Door[] =>
  intents.map((intent) => ({ ...what, method: 'POST', intent }));

/** A form that was begun, and is sent from a page that is out of date. */
const corrected = { action: 'answer-correction', at: 'toCorrect' } as const;

/** The doors of every route. */
export const DOORS: Readonly<Record<string, readonly Door[]>> = {
  ...PUBLIC_DOORS,
  'routes/submission/status.tsx': [
    { method: 'GET', action: 'see-own-case', open: 200 },
    ...buttons({ action: 'write-to-office', open: 422 }, 'send'),
    ...buttons({ action: 'see-own-case', open: 422 }, 'notify'),
    ...buttons({ action: 'see-own-case', open: 303 }, 'stop-notices'),
  ],
  'routes/submission/data.ts': ownFile('export-own-data'),
  'routes/submission/case-file.ts': ownFile('export-own-data'),
  'routes/submission/document.ts': ownFile('download-own-document'),
  'routes/submission/withdraw.tsx': [
    { method: 'GET', action: 'see-own-case', open: 200, at: 'owing' },
    { method: 'POST', action: 'withdraw', open: 409, intent: 'withdraw', at: 'owing' },
  ],
  'routes/submission/hand-in.tsx': [
    { method: 'GET', action: 'hand-in', open: 200, at: 'owing' },
    { method: 'POST', action: 'hand-in', open: 422, intent: 'hand-in', at: 'owing' },
  ],
  'routes/submission/deadlines.ts': ownFile('see-own-case'),
  'routes/submission/stay.ts': ownFile('see-own-case'),
  'routes/submission/receipt.ts': ownFile('download-own-receipt'),
  'routes/submission/earlier-receipt.ts': ownFile('download-own-receipt'),
  'routes/submission/corrections/entrance.tsx': [
    { method: 'GET', action: 'answer-correction', open: 200 },
    { method: 'POST', action: 'answer-correction', open: 303, intent: 'begin' },
  ],
  'routes/submission/corrections/review.tsx': [
    { ...corrected, method: 'GET', open: 200 },
    ...buttons({ ...corrected, open: 409 }, 'send'),
    ...buttons({ ...corrected, open: 303 }, 'save-and-leave', 'change'),
  ],
  'routes/submission/corrections/stay.ts': [{ ...corrected, method: 'GET', open: 200 }],
  // Nothing stands in a list there.
  'routes/submission/corrections/step.tsx': [
    { ...corrected, method: 'GET', open: 200 },
    ...buttons({ ...corrected, open: 409 }, 'continue', 'save-and-leave'),
    ...buttons({ ...corrected, open: 303 }, 'duplicate-item', 'confirm-remove', 'keep-item'),
    ...buttons({ ...corrected, open: 200 }, 'add-entry', 'add-file', 'remove-file', 'remove-item'),
  ],
  'routes/inbox/list.tsx': [
    { method: 'GET', action: 'list', open: 200, shut: 404 },
    { method: 'GET', action: 'search', open: 200, shut: 404 },
    ...buttons({ action: 'list', open: 303, shut: 404 }, 'read-all'),
    // No case is chosen: what a batch does with each is the right of what it does.
    ...buttons({ action: 'list', open: 422, shut: 404 }, 'save-view', 'take', 'assign', 'mark', 'unmark'),
    ...buttons({ action: 'list', open: 422, shut: 404 }, 'read', 'unread'),
    ...buttons({ action: 'take-on', open: 200, shut: 409, isChosen: true }, 'take'),
    ...buttons({ action: 'assign', open: 200, shut: 409, isChosen: true }, 'assign'),
    ...buttons({ action: 'label', open: 200, shut: 409, isChosen: true }, 'mark', 'unmark'),
    ...buttons({ action: 'open', open: 200, shut: 409, isChosen: true }, 'read', 'unread'),
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
  'routes/inbox/stay.ts': [{ method: 'GET', action: 'list', open: 200, shut: 404 }],
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
    ...buttons({ action: 'close', open: 409, refused: 422, shut: 404, isClosing: true }, 'change'),
    { method: 'POST', action: 'message', open: 422, shut: 404, intent: 'message' },
    { method: 'POST', action: 'assign', open: 303, shut: 404, intent: 'assign' },
    { method: 'POST', action: 'declare-complete', open: 409, shut: 404, intent: 'complete' },
    { method: 'POST', action: 'extend-deadline', open: 409, shut: 404, intent: 'extend' },
    { method: 'POST', action: 'name-file-number', open: 422, shut: 404, intent: 'file-number' },
    ...buttons({ action: 'label', open: 409, shut: 404 }, 'mark', 'unmark'),
    ...buttons({ action: 'take-on', open: 409, shut: 404 }, 'take'),
    ...buttons({ action: 'message', open: 200, shut: 404 }, 'compose'),
    ...buttons({ action: 'note', open: 422, shut: 404 }, 'note'),
    ...buttons({ action: 'propose-decision', open: 409, shut: 404 }, 'propose'),
    ...buttons({ action: 'take-back-decision', open: 409, shut: 404 }, 'take-back'),
    ...buttons({ action: 'send-decision', open: 409, shut: 404 }, 'send'),
    ...buttons({ action: 'take-back-opinion', open: 409, shut: 404 }, 'take-back-opinion'),
    // From a page that is out of date, like all others.
    ...(['caseworker', 'lead'] as const).flatMap((proposedBy) =>
      buttons({ action: 'release', open: 409, refused: 403, shut: 404, proposedBy }, 'send'),
    ),
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
    ...buttons({ action: 'take-back-correction', open: 409, shut: 404 }, 'take-back'),
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
  'routes/inbox/sign-out.tsx': ['sign-out'],
  'routes/inbox/list.tsx': ['choose'],
  'routes/inbox/corrections.tsx': ['edit'],
  'routes/inbox/opinion-request.tsx': ['edit'],
  'routes/inbox/opinions/opinion.tsx': ['edit'],
};
