import type { Door } from './door.ts';

const page = (open: Door['open'] = 200): readonly Door[] => [{ method: 'GET', action: 'anybody', open }];

/** The buttons of a form that are pressed by anybody, with nothing typed. */
const buttons = (open: Door['open'], ...intents: readonly string[]): readonly Door[] =>
  intents.map((intent) => ({ method: 'POST', action: 'anybody', open, intent }));

/** A page of the form that is filled in on this device; as none is, whatever is pressed leads to where that is said. */
const ofDraft: readonly Door[] = [
  { method: 'GET', action: 'draft', open: 200 },
  { method: 'POST', action: 'draft', open: 303, outside: 303 },
];

/** Doors to nobody's case: what is the same for all, and drafts, which belong to whoever holds their code. */
export const PUBLIC_DOORS: Readonly<Record<string, readonly Door[]>> = {
  'routes/choose-language.ts': page(303),
  'routes/api/health-live.ts': page(),
  'routes/api/health-ready.ts': page(),
  'routes/api/codelist.ts': page(),
  'routes/api/open-api.ts': page(),
  'routes/api/data-schema.ts': page(),
  'routes/api/data-example.ts': page(),
  // That message is XML.
  'routes/api/payload-schema.ts': page(404),
  // By the checksum of what somebody has in hand: it says when that was sealed, and nothing of what it says.
  'routes/api/receipt.ts': page(),
  'routes/api/receipt-log-checkpoints.ts': page(),
  'routes/api/receipt-log-entry.ts': page(404),
  'routes/api/seals.ts': page(),
  'routes/home.tsx': page(),
  'routes/service.tsx': [...page(), ...buttons(303, 'start', 'confirm-start')],
  'routes/service/privacy.tsx': page(),
  'routes/service/questions.tsx': page(),
  'routes/resume.tsx': [...page(), ...buttons(404, 'open', 'confirm-open')],
  'routes/forgotten.tsx': page(),
  'routes/no-notices.tsx': [...page(), ...buttons(404, 'stop-notices')],
  'routes/pages/verify.tsx': [...page(), ...buttons(422, 'check')],
  'routes/pages/privacy.tsx': page(),
  'routes/pages/accessibility.tsx': page(),
  'routes/pages/imprint.tsx': page(),
  'routes/unknown.tsx': page(404),
  'routes/inbox/sign-in.tsx': [...page(), ...buttons(422, 'sign-in')],
  // No provider is set up, and nobody was sent to one.
  'routes/inbox/sign-in-provider.tsx': page(404),
  'routes/inbox/sign-in-callback.tsx': page(403),
  'routes/inbox/sign-out.tsx': page(),
  'routes/submission/find.tsx': [...page(), ...buttons(404, 'open')],
  'routes/apply/entrance.tsx': [...page(), ...buttons(303, 'carry')],
  'routes/apply/review.tsx': ofDraft,
  'routes/apply/step.tsx': ofDraft,
  'routes/apply/ended.tsx': ofDraft.slice(0, 1),
  'routes/apply/stay.ts': ofDraft.slice(0, 1),
  'routes/apply/saved.tsx': [...ofDraft.slice(0, 1), ...buttons(303, 'forget')],
};
