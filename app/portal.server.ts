import type { Database } from '#db/index.ts';
import { review, reviewComputed } from '#forms/engine/review.ts';
import { openBlobs } from './adapters/blobs.server.ts';
import { systemClock } from './adapters/clock.server.ts';
import { sha256 } from './adapters/digest.server.ts';
import { workdays } from './adapters/holidays.server.ts';
import { openIdentity } from './adapters/identity.server.ts';
import { openMail } from './adapters/mail.server.ts';
import { randomIds } from './adapters/ids.server.ts';
import { openPaper } from './adapters/receipt.server.ts';
import { openReceiptUpdates } from './adapters/receipt-updates.server.ts';
import { simulatedRegisters } from './adapters/register-check.server.ts';
import { openSealRegister } from './adapters/seal-register.server.ts';
import { openVerifierProgram } from './adapters/verifier-program.server.ts';
import type { VerifierProgram } from './adapters/verifier-program.server.ts';
import {
  hasTimestamp,
  makeDevelopmentSeal,
  openProofs,
  openSeal,
  openTimestamping,
} from './adapters/seal.server.ts';
import { logSigner } from './adapters/seal/sign-log.ts';
import { openTallySheet } from './adapters/tally-sheet.server.ts';
import { openStandards } from './adapters/standards.server.ts';
import { openErasureKeys, openServerKeys, openVault } from './adapters/vault.server.ts';
import { openKeysOfRole } from './agency-keys.server.ts';
import { bind } from './bind.server.ts';
import type { Bound } from './bind.server.ts';
import type { Environment, Role } from './env.server.ts';
import { describeCaseFile } from './i18n/describe/case-file.ts';
import { describeLetterPoints } from './i18n/describe/letter-points.ts';
import { describeLetter, describeLetterTranslation } from './i18n/describe/letter.ts';
import { describeNotice } from './i18n/describe/case/notice.ts';
import { describeReceipt, describeTranslation } from './i18n/describe/receipt.ts';
import { describeReview } from './i18n/describe/review.ts';
import { formatSize } from './i18n/format.ts';
import { isLanguage, officialLanguage } from './i18n/languages.ts';
import type { Language } from './i18n/view.ts';
import type { Words } from './i18n/words.ts';
import { loadForms, shippedForms } from './load-forms.server.ts';
import { openPlace, placesOf } from './places.server.ts';
import { serveAs } from './roles.server.ts';
import type { Ports, Texts } from './usecases/ports.ts';
import { IDLE_MINUTES } from './usecases/staff-session.ts';
import type { SealList } from './usecases/seal-list.ts';
import { openWorkerKeysOfRole } from './worker-keys.server.ts';

/** The portal: every verb of the product, plugged into the world. The only place where that happens. */
export type Portal = Bound & {
  readonly ports: Ports;
  readonly role: Role;
  /** This process's own address, where `ports.origin` is the one for the public. */
  readonly address: string;
  /** For whoever checks a receipt. */
  readonly seals: SealList;
  /** For whoever checks without us; `null` in development. */
  readonly verifierProgram: VerifierProgram | null;
  readonly words: (language: Language) => Words;
  /** Stores what was counted since the last time. */
  readonly storeTallies: () => Promise<void>;
  readonly makeAgencyKey: (agency: string) => Promise<string>;
  /** Seconds without a request after which staff have to sign in again. */
  readonly staffIdle: number;
  /** What to look at in the forms, one line each, for the terminal. */
  readonly warnings: readonly string[];
  /** Whether an application can be taken now. */
  readonly isReady: () => Promise<boolean>;
};

type Timestamping = Awaited<ReturnType<typeof openTimestamping>>;

/** What was opened before, because it has to be closed again. */
type Given = {
  readonly database: Database;
  readonly budgets: Pick<Ports, 'failedCodes' | 'receiptQuestions' | 'prints'>;
};

/** Plugs everything together; throws one clear error when a definition, a key or a folder is not as it should be. */
export async function openPortal(env: Environment, { database, budgets }: Given): Promise<Portal> {
  const places = placesOf(env);
  const { now } = systemClock;
  const { words, catalogue, warnings } = await openPlace(places.forms, () => loadForms(env, now()));
  const agencyKeys = await openKeysOfRole(env, systemClock);
  const vault = openVault({ agencyKeys, ...(await openKeys(env, database)) });
  const timestamping = env.timestamps && (await openTimestamping(env.timestamps));
  const seal = await openConfiguredSeal(env, timestamping);
  const inForce = { seal: seal.certificate, timestampRoots: timestamping?.roots ?? [] };
  const tallySheet = openSheet(database);
  const ports: Ports = {
    ...database,
    agencies: agencyKeys.trusted(database.agencies),
    tallySheet,
    clock: systemClock,
    workdays,
    channel: env.channel,
    ids: randomIds,
    catalogue,
    vault,
    blobs: await openPlace(places.documents, (folder) => openBlobs(folder, vault)),
    ...(await openPaper({ seal })),
    receiptUpdates: openReceiptUpdates({ hasTimestamp, proofs: timestamping && openProofs(timestamping) }),
    sealLevel: env.sealLevel,
    digest: sha256,
    signLog: logSigner(seal),
    standards: openStandards(shippedForms, env.isProduction ? 'build/judges/judging-thread.js' : null),
    texts: textsFrom(words),
    ...budgets,
    registers: simulatedRegisters,
    mail: env.mail && openMail(env.mail),
    identity: env.oidc && openIdentity(env.oidc),
    origin: env.portalOrigin,
  };
  const isReady = () =>
    database.check().then(
      () => true,
      () => false,
    );
  const verifierProgram = env.isProduction ? await openVerifierProgram('build/client/verifier.html') : null;
  return {
    ...bind(ports, serveAs(env.role, database.serve)),
    ports,
    role: env.role,
    address: env.origin,
    seals: await openPlace(places.seals, (file) => openSealRegister(file, inForce)),
    verifierProgram,
    words,
    staffIdle: IDLE_MINUTES * 60,
    warnings: [...warnings, ...agencyKeys.warnings(await agenciesIn(database))],
    makeAgencyKey: agencyKeys.make,
    storeTallies: tallySheet.flush,
    isReady,
  };
}

async function openKeys(env: Environment, { serve, erasures }: Database) {
  const { serverKey, erasureKeys } = placesOf(env);
  const lastSlot = await serve({ kind: 'worker' }, () => erasures.lastSlot());
  return {
    serverKeys: await openPlace(serverKey, (file) => openServerKeys(file, systemClock.now)),
    erasureKeys: await openPlace(erasureKeys, (file) => openErasureKeys(file, { lastSlot })),
    workerKeys: await openWorkerKeysOfRole(env, systemClock),
  };
}

async function agenciesIn({ serve, keyUse }: Database): Promise<readonly string[]> {
  const known = await serve({ kind: 'worker' }, () => keyUse.publicKeys());
  return known.map(({ agency }) => agency);
}

function openSheet({ serve, tallies }: Database) {
  return openTallySheet((counted) => serve({ kind: 'worker' }, () => tallies.add(counted)));
}

async function openConfiguredSeal(env: Environment, timestamping: Timestamping | null) {
  const passphrase = env.sealPassphrase === null ? {} : { passphrase: env.sealPassphrase };
  const file = env.sealFile ?? (await openPlace(placesOf(env).developmentSeal, makeDevelopmentSeal));
  const timestamps =
    timestamping && env.timestamps ? { timestamps: { ...timestamping, budget: env.timestamps.budget } } : {};
  const token = env.sealToken ? { token: env.sealToken } : {};
  return openSeal({ file, ...passphrase, ...token, ...timestamps });
}

function textsFrom(words: (language: Language) => Words): Texts {
  const wordsOf = (language: string) => words(isLanguage(language) ? language : officialLanguage);
  const reviewIn: Texts['review'] = ({ service, answers, context }, language) =>
    describeReview(wordsOf(language), {
      service,
      review: review(service, answers, context),
      computed: reviewComputed(service, answers, context),
      codelists: context.codelists,
      changeUrl: null,
    });
  return {
    review: reviewIn,
    translation: (answered, language) => describeTranslation(wordsOf(language), reviewIn(answered, language)),
    receipt: ({ language, ...facts }) => describeReceipt(wordsOf(language), facts),
    letter: (content, language) => describeLetter(wordsOf(language), content),
    points: (asked, language) => describeLetterPoints(wordsOf(language), asked),
    letterTranslation: (content, language) => describeLetterTranslation(wordsOf(language), content),
    caseFile: (shown, language) => describeCaseFile(wordsOf(language), shown),
    notice: (links, language) => describeNotice(wordsOf(language), links),
    size: (bytes, language) => formatSize(wordsOf(language).language, bytes),
  };
}
