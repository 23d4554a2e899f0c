import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import type { APIRequest, APIRequestContext } from 'playwright/test';
import { folderWithSamples } from './support/first-data.ts';
import { followHandbook } from './support/handbook.ts';
import { startPortal } from './support/portal.ts';
import type { RunningPortal } from './support/portal.ts';
import { answerByPost, openForm, sendByPost } from './support/post-form.ts';
import { words } from './support/words.ts';

/** How many people send in each round, and after how many answers the power goes: before any, and up to the last but one. */
const people = 6;
const rounds = [0, 1, 2, 3, 4];

/** The handbook's own form has few pages; what is filed goes the same way. */
const service = 'dog-licence';
const [day = '', month = '', year = ''] = new Date()
  .toLocaleDateString('de-DE', { timeZone: 'Europe/Berlin' })
  .split('.');
const dog = {
  halter: { familienname: 'Kanarienvogel' },
  anschrift: {
    'anschrift.strasse': 'Lindenweg',
    'anschrift.hausnummer': '7',
    'anschrift.plz': '01069',
    'anschrift.ort': 'Dresden',
  },
  hund: {
    name: 'Rübe',
    'aufnahme.day': day,
    'aufnahme.month': month,
    'aufnahme.year': year,
    zweck: 'begleitung',
  },
  hunde: { more: 'no' },
};

/** Milliseconds by which the cut may come later than the answer, at random: other work is going on then. */
const latest = 40;

/** Somebody's browser, and the number it was told; `null` when no answer came any more, or one that something failed. */
type Sender = {
  readonly state: Awaited<ReturnType<APIRequestContext['storageState']>>;
  readonly told: string | null;
};

const referenceOf = (location: string): string | null => /\/submission\/([\w-]+)/.exec(location)?.[1] ?? null;

function fill(browser: APIRequestContext): ReturnType<typeof answerByPost> {
  return answerByPost(browser, {
    until: 'review',
    changed: dog,
    address: `/de/service/${service}`,
  });
}

/** People send at once; when so many have their answer, and a moment later, the power goes. */
async function sendUntilCut(
  portal: RunningPortal,
  request: APIRequest,
  { answers, after }: { readonly answers: number; readonly after: number },
): Promise<readonly Sender[]> {
  const browsers = await Promise.all(
    Array.from({ length: people }, () => request.newContext({ baseURL: portal.url })),
  );
  const ready = await Promise.all(browsers.map(async (browser) => ({ browser, form: await fill(browser) })));
  let arrived = 0;
  let enough: () => void = () => undefined;
  const cut = new Promise<void>((resolve) => (enough = resolve));
  const count = () => (arrived < answers ? undefined : enough());
  const sending = ready.map(({ browser, form }) =>
    sendByPost(browser, form).then(
      (answer) => {
        arrived += 1;
        count();
        return referenceOf(answer.headers()['location'] ?? '');
      },
      () => null,
    ),
  );
  count();
  await cut;
  await pause(after);
  await portal.cutPower();
  const told = await Promise.all(sending);
  const states = await Promise.all(browsers.map((browser) => browser.storageState()));
  return states.map((state, index) => ({ state, told: told[index] ?? null }));
}

/** Who was told a number finds the case and a whole receipt. Who was not is either sent already or can send now. */
async function findAgain(browser: APIRequestContext, told: string | null): Promise<void> {
  if (told !== null) {
    // The draft's own page knows what became of it.
    expect(await (await browser.get(`/de/apply/${service}`)).text()).toContain(told);
    const receipt = await browser.get(`/de/submission/${told}/receipt.pdf`);
    expect((await receipt.body()).subarray(-6).toString()).toContain('%%EOF');
    return;
  }
  const form = await openForm(browser, `/de/apply/${service}/review`);
  if (form.path.endsWith('/review')) expect((await sendByPost(browser, form)).status()).toBe(303);
  else expect(await (await browser.get(`/de/apply/${service}`)).text()).toContain(words.de.alreadySent);
}

/**
 * Every process of portal and database is killed. So this shows that nobody is told before the commit has left the
 * database's memory for the log: with `synchronous_commit = off` it fails. It cannot show that the log has reached the
 * disk, for the system keeps what killed processes gave it; that `fsync` is on, the database's own test holds.
 */
test('who is told that it arrived finds it again after the power went off', async ({ playwright }) => {
  test.setTimeout(600_000);
  const forms = mkdtempSync(join(tmpdir(), 'forms-'));
  followHandbook(forms);
  const settings = { FORMS_DIR: forms, AUTHORITIES_FILE: join(forms, 'authorities.json') };
  let portal = await startPortal(folderWithSamples(), settings);
  try {
    for (const answers of rounds) {
      const after = Math.random() * latest;
      await test.step(`the power goes ${after.toFixed(1)} ms after answer ${answers}`, async () => {
        const senders = await sendUntilCut(portal, playwright.request, { answers, after });
        portal = await startPortal(portal.folder, settings);
        for (const { state, told } of senders) {
          const browser = await playwright.request.newContext({ baseURL: portal.url, storageState: state });
          await findAgain(browser, told);
        }
      });
    }
  } finally {
    await portal.stop();
    portal.remove();
    rmSync(forms, { recursive: true });
  }
});
