import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { startIdentityProvider } from './identity-provider.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { firstFolder } from './first-data.ts';
import { button, headingOf } from './person.ts';
import { outputOf, startPortal } from './portal.ts';
import type { RunningPortal } from './portal.ts';

/** The office's side of a portal of its own: its invented cases and staff, and a provider that vouches for them. */
export type Desk = {
  readonly portal: RunningPortal;
  /** Answers from the first time on that it is asked for; until then it is out of reach. */
  readonly provider: () => Promise<IdentityProvider>;
  /** The one-time link that was printed for somebody. */
  readonly linkOf: (name: string) => string;
  /** The case whose applicant's code was printed. */
  readonly openCase: { readonly number: string; readonly code: string };
  readonly close: () => Promise<void>;
};

const CASE = /^Case (\S+) .* the code (\S+)$/m;
const LINK = /^Inbox of .* as .*: http/m;

/** The portal takes `settings` beside those of its provider. */
export async function openDesk(settings: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const known = await reserveProvider();
  const portal = await startPortalWith(known, settings);
  // What a portal says reaches its file a moment after it serves.
  await expect.poll(() => outputOf(portal.folder)).toMatch(LINK);
  const output = outputOf(portal.folder);
  const [, number = '', code = ''] = CASE.exec(outputOf(firstFolder())) ?? [];
  const provider = openProvider(known, portal.url);
  return {
    portal,
    provider,
    linkOf: (name) => new RegExp(`as ${name}: (\\S+)`).exec(output)?.[1] ?? '',
    openCase: { number, code },
    close: async () => {
      await (await provider()).close();
      await portal.stop();
      portal.remove();
    },
  };
}

/** Answers from the first time on that it is asked for, and sends people back to an office's address. */
export function openProvider({ issuer }: IdentityProvider, office: string): Desk['provider'] {
  const callbacks = ['de', 'en'].map((language) => `${office}/${language}/inbox/sign-in/callback`);
  let opened: Promise<IdentityProvider> | null = null;
  return () => (opened ??= startIdentityProvider({ callbacks, port: Number(new URL(issuer).port) }));
}

/** A port for the provider, before anybody answers on it. */
export async function reserveProvider(): Promise<IdentityProvider> {
  const provider = await startIdentityProvider({ callbacks: [] });
  await provider.close();
  return provider;
}

async function startPortalWith(
  { issuer, clientId, clientSecret }: IdentityProvider,
  settings: Readonly<Record<string, string>>,
): Promise<RunningPortal> {
  const own = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret };
  Object.assign(process.env, own);
  try {
    return await startPortal(undefined, settings);
  } finally {
    for (const name of Object.keys(own)) Reflect.deleteProperty(process.env, name);
  }
}

/** Signs in by the staff account, on the way to `path`. */
export async function signIn(
  page: Page,
  desk: Pick<Desk, 'portal' | 'provider'>,
  subject: string,
  path = '/de/inbox',
): Promise<void> {
  (await desk.provider()).signInAs(subject);
  await page.goto(`${desk.portal.url}${path}`);
  await page.getByRole('link', { name: 'Mit Dienstkonto anmelden' }).click();
  await page.getByRole('link', { name: 'Mit diesem Konto weiter' }).click();
  await expect(page).toHaveURL(`${desk.portal.url}${path}`);
}

/** Chooses a state, writes a note, and presses the button. */
export async function move(page: Page, state: string, note: string): Promise<void> {
  await page.getByRole('radio', { name: state }).check();
  await page.getByLabel('Nachricht').fill(note);
  await button(page, 'Stand ändern').click();
}

/** Opens the case with a number from the list. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: number }).click();
  await expect(headingOf(page)).toHaveText(`Vorgang ${number}`);
}
