import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '#forms/catalogue.ts';
import type { Context } from '#forms/engine/model.ts';
import { prove, type Proof } from '#forms/engine/prove/prove.ts';

const forms = join(import.meta.dirname, '../../../forms');

/** The services that the portal ships, by the names of their folders; older versions have an `@` in theirs. */
export const shippedServices: readonly string[] = readdirSync(join(forms, 'services'), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory() && !entry.name.includes('@'))
  .map(({ name }) => name);

/** What the prover says of the newest version of a service, as of today. */
export function proofOf(id: string): Proof {
  const { find, codelists } = loadCatalogue({
    folders: [join(forms, 'services')],
    codelistFolder: join(forms, 'codelists'),
  });
  const service = find(id);
  if (!service) throw new Error(`There is no service ${id}.`);
  return prove(service, contextOfToday(codelists));
}

/** What the portal looks at beside the answers: the day in Germany, and somebody who has not signed in. */
function contextOfToday(codelists: Context['codelists']): Context {
  const now = new Date().toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).replace(' ', 'T');
  return {
    today: now.slice(0, 'YYYY-MM-DD'.length),
    now,
    channel: 'web',
    identity: { level: 'none' },
    authority: {},
    codelists,
  };
}
