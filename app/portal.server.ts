import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '#db/index.ts';
import { loadCatalogue } from '#forms/catalogue.ts';
import { review } from '#forms/engine/review.ts';
import { openBlobs } from './adapters/blobs.server.ts';
import { systemClock } from './adapters/clock.server.ts';
import { openIdentity } from './adapters/identity.server.ts';
import { randomIds } from './adapters/ids.server.ts';
import { openReceipts } from './adapters/receipt.server.ts';
import { makeDevelopmentSeal, openSeal } from './adapters/seal.server.ts';
import { createOnce, openAgencyKeys, openVault } from './adapters/vault.server.ts';
import { ConfigurationError } from './env.server.ts';
import type { Environment } from './env.server.ts';
import { describeReceipt } from './i18n/describe/receipt.ts';
import { describeReview } from './i18n/describe/review.ts';
import { formatSize } from './i18n/format.ts';
import { isLanguage, officialLanguage } from './i18n/languages.ts';
import { loadWords } from './i18n/texts.server.ts';
import type { Language } from './i18n/view.ts';
import type { Words } from './i18n/words.ts';
import type { Budget, Ports, Texts } from './usecases/ports.ts';
import { verbs } from './usecases/verbs.ts';

/** The portal: every verb of the product, plugged into the world. The only place where that happens. */
export type Portal = Verbs & {
  readonly ports: Ports;
  readonly words: (language: Language) => Words;
  readonly makeAgencyKey: (agency: string) => Promise<string>;
  /** Whether an application can be taken now. */
  readonly isReady: () => Promise<boolean>;
};

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;

type Verbs = {
  readonly [Name in keyof typeof verbs]: (
    ...input: Tail<Parameters<(typeof verbs)[Name]>>
  ) => ReturnType<(typeof verbs)[Name]>;
};

/** What was opened before, because it has to be closed again. */
type Given = { readonly database: Database; readonly failedCodes: Budget };

/** Plugs everything together; throws one clear error when a definition, a key or a folder is not as it should be. */
export async function openPortal(env: Environment, { database, failedCodes }: Given): Promise<Portal> {
  const own = ownForms(env);
  const words = loadWords({ folders: ['locales', ...own.words], isStrict: !env.isProduction });
  const catalogue = loadCatalogue({
    folders: ['forms/services', ...own.services],
    codelistFolder: 'forms/codelists',
  });
  const keys = join(env.dataDir, 'keys');
  const agencyKeys = await openAgencyKeys(env.agencyKeys ?? join(keys, 'agencies'));
  const serverKey = await createOnce(env.serverKeyFile ?? join(keys, 'server.key'), () =>
    Promise.resolve(randomBytes(32)),
  );
  const vault = openVault(serverKey, agencyKeys);
  const ports: Ports = {
    ...database,
    clock: systemClock,
    ids: randomIds,
    catalogue,
    vault,
    blobs: await openBlobs(join(env.dataDir, 'files'), vault),
    receipts: await openReceipts({ seal: await openConfiguredSeal(env, keys) }),
    texts: textsFrom(words),
    failedCodes,
    identity: env.oidc && openIdentity(env.oidc),
    origin: env.origin,
  };
  const isReady = () =>
    database.check().then(
      () => true,
      () => false,
    );
  return { ...bind(ports), ports, words, makeAgencyKey: agencyKeys.publicKey, isReady };
}

/** The authority's own services, with their words in `locales/<language>` beside them. */
function ownForms({ formsDir }: Environment) {
  if (formsDir === null) return { services: [], words: [] };
  if (!existsSync(formsDir)) {
    throw new ConfigurationError(
      `FORMS_DIR ${formsDir} does not exist: make the folder or leave FORMS_DIR out.`,
    );
  }
  const words = join(formsDir, 'locales');
  return { services: [formsDir], words: existsSync(words) ? [words] : [] };
}

async function openConfiguredSeal(env: Environment, keys: string) {
  const passphrase = env.sealPassphrase === null ? {} : { passphrase: env.sealPassphrase };
  const file = env.sealFile ?? (await makeDevelopmentSeal(join(keys, 'seal')));
  return openSeal({ file, ...passphrase });
}

function textsFrom(words: (language: Language) => Words): Texts {
  const wordsOf = (language: string) => words(isLanguage(language) ? language : officialLanguage);
  return {
    review: ({ service, answers, context }, language) =>
      describeReview(wordsOf(language), {
        service,
        review: review(service, answers, context),
        codelists: context.codelists,
        changeUrl: null,
      }),
    receipt: ({ language, ...facts }) => describeReceipt(wordsOf(language), facts),
    size: (bytes, language) => formatSize(wordsOf(language).language, bytes),
  };
}

/** Gives every verb its ports. Each verb asks for a part of them, so all of them fit; an index hides that. */
function bind(ports: Ports): Verbs {
  const bound = Object.entries(verbs).map(([name, verb]) => [
    name,
    (...input: readonly unknown[]) =>
      (verb as (ports: Ports, ...input: readonly unknown[]) => unknown)(ports, ...input),
  ]);
  return Object.fromEntries(bound) as Verbs;
}
