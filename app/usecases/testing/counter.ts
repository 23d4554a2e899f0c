import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { testDatabase } from '#db/testing/test-database.ts';
import { openBlobs } from '../../adapters/blobs.server.ts';
import { sha256 } from '../../adapters/digest.server.ts';
import { randomIds } from '../../adapters/ids.server.ts';
import { openTallySheet } from '../../adapters/tally-sheet.server.ts';
import { openStandards } from '../../adapters/standards.server.ts';
import { agencyKeyId } from '../../adapters/vault/agency-wrapping.ts';
import { openErasureKeys, openVault, openWorkerKeys } from '../../adapters/vault.server.ts';
import type { Agency, Ports, StaffMember } from '../ports.ts';
import { plotService } from './plot-service.ts';

/** A counter with everything behind it real, but the clock, which the test sets, and the layout of the receipt. */
export type Counter = {
  readonly ports: Ports;
  readonly url: string;
  /** Where documents and erasure keys lie. */
  readonly folder: string;
  /** The agency's private key, as somebody at its office has it. */
  readonly agencyKey: KeyObject;
  /** From now on new keys of server and agency are in force; the older ones are kept. */
  readonly rotate: () => Promise<void>;
  /** Moves the clock on. */
  readonly wait: (days: number) => void;
};

export const ANNA: StaffMember = {
  id: '0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e01',
  agency: 'gartenamt',
  name: 'Anna Öztürk',
  subject: 'anna',
  role: 'caseworker',
};

const MILLISECONDS_PER_DAY = 86_400_000;

/** Opens a counter for a test file: a database and a folder of its own, one agency, one caseworker. */
export function openCounter(): Counter {
  const database = testDatabase();
  const opened: { ports?: Ports; folder?: string } = {};
  // Half the length of real keys: they are made anew for each test file.
  const pair = newPair();
  const secrets: Secrets = { serverKeys: [randomBytes(32)], pairs: [pair] };
  let now = new Date('2030-05-02T10:00:00.000Z').getTime();
  beforeAll(async () => {
    opened.folder = await mkdtemp(join(tmpdir(), 'counter-'));
    opened.ports = await openPorts(database.stores, {
      folder: opened.folder,
      secrets,
      now: () => new Date(now),
    });
  });
  afterAll(() => (opened.folder ? rm(opened.folder, { recursive: true }) : undefined));
  return {
    get ports() {
      if (!opened.ports) throw new Error('The counter is open from the first test on, not before.');
      return opened.ports;
    },
    get url() {
      return database.url;
    },
    get folder() {
      return opened.folder ?? '';
    },
    agencyKey: pair.privateKey,
    rotate: async () => {
      secrets.serverKeys.unshift(randomBytes(32));
      secrets.pairs.unshift(newPair());
      await opened.ports?.agencies.save(agency(secrets));
    },
    wait: (days) => {
      now += days * MILLISECONDS_PER_DAY;
    },
  };
}

type Stores = ReturnType<typeof testDatabase>['stores'];

type Site = {
  readonly folder: string;
  readonly secrets: Secrets;
  readonly now: () => Date;
};

/** The newest first. */
type Secrets = {
  readonly serverKeys: Uint8Array[];
  readonly pairs: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }[];
};

function newPair() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

async function openPorts(stores: Stores, { folder, secrets, now }: Site): Promise<Ports> {
  const vault = openVault({
    serverKeys: () => secrets.serverKeys,
    agencyKeys: { privateKey: (_, keyId) => Promise.resolve(privateKeyOf(secrets, keyId)) },
    erasureKeys: await openErasureKeys(join(folder, 'erasure.keys')),
    workerKeys: await openWorkerKeys(join(folder, 'worker.key'), now),
  });
  await stores.agencies.save(agency(secrets));
  await stores.staff.save(ANNA);
  const service = plotService();
  return {
    ...stores,
    vault,
    tallySheet: openTallySheet(stores.tallies.add),
    clock: { now },
    workdays: { isWorkday: (_, day) => ![0, 6].includes(new Date(day).getUTCDay()) },
    channel: 'web',
    ids: randomIds,
    catalogue: {
      services: [service],
      find: (id, version = service.version) =>
        id === service.id && version === service.version ? service : null,
      codelists: {},
    },
    blobs: await openBlobs(join(folder, 'documents'), vault),
    standards: openStandards('forms/services'),
    receipts: {
      make: ({ reference, data }) => Promise.resolve(Buffer.concat([Buffer.from(reference), data])),
    },
    letters: {
      make: ({ title, data }) => Promise.resolve(Buffer.concat([Buffer.from(title), data])),
    },
    digest: sha256,
    signLog: (text) =>
      Promise.resolve({ certificate: Buffer.from('certificate'), signature: sha256(Buffer.from(text)) }),
    receiptUpdates: plainUpdates(),
    sealLevel: 'B-B',
    failedCodes: countingBudget(),
    receiptQuestions: countingBudget(),
    prints: countingBudget(),
    registers: { ask: () => Promise.resolve({ kind: 'known' }) },
    identity: null,
    mail: null,
    texts: plainTexts(),
    origin: 'https://amt.example',
  };
}

/** Words enough to tell one thing from another. */
function plainTexts(): Ports['texts'] {
  return {
    review: ({ answers }) => [
      {
        id: 'all',
        heading: '',
        rows: [{ label: 'answers', lines: [JSON.stringify(answers)], change: null }],
      },
    ],
    receipt: () => ({ title: '', facts: [], words: noWords }),
    translation: () => null,
    letter: ({ kind, own }) => ({ title: kind, facts: [], blocks: own, words: noWords }),
    points: ({ points }) => points.map(({ field, reason }) => ({ what: field, why: reason })),
    letterTranslation: () => null,
    caseFile: ({ entries }) => ({
      title: 'case file',
      facts: [],
      parts: entries.map(({ kind }) => [{ kind: 'paragraph', lines: [kind] }]),
      partOf: (part, parts) => ({ label: 'part', value: `${part} of ${parts}` }),
      words: noWords,
    }),
    notice: ({ open, stop }) => ({ subject: 'news', text: `${open} ${stop}` }),
    size: (bytes) => `${bytes} B`,
  };
}

/** The layout of a receipt is nobody's concern here, so its updates are words. */
function plainUpdates(): Ports['receiptUpdates'] {
  const next = { 'B-B': 'B-T', 'B-T': 'B-LT', 'B-LT': 'B-LTA', 'B-LTA': 'B-LTA' } as const;
  const state = (text: string) => ({
    sha256: Buffer.from(sha256(Buffer.from(text, 'latin1'))).toString('hex'),
    length: text.length,
    resume: Buffer.from(text, 'latin1'),
  });
  return {
    begin: (receipt) => ({ level: 'B-B', ...state(Buffer.from(receipt).toString('latin1')) }),
    raise: ({ level, resume }) => {
      const update = `+${next[level]}`;
      const raised = state(Buffer.from(resume).toString('latin1') + update);
      const renewAt = next[level] === 'B-LTA' ? '2032-01-01T00:00:00.000Z' : null;
      return Promise.resolve({ level: next[level], ...raised, update: Buffer.from(update), renewAt });
    },
  };
}

function privateKeyOf({ pairs }: Secrets, keyId: Uint8Array): KeyObject {
  const found = pairs.find(({ publicKey }) => agencyKeyId(publicKey).equals(keyId));
  if (!found) throw new Error('The agency has no such key.');
  return found.privateKey;
}

function agency({ pairs }: Secrets): Agency {
  return {
    id: 'gartenamt',
    authority: 'gartenamt',
    name: 'Gartenamt Musterstadt',
    address: ['Rathausplatz 1'],
    phone: '030 23125-1',
    email: 'garten@musterstadt.example',
    agsPrefix: 'Nord',
    land: 'BUND',
    parameters: { plot: { hoechstzahl: 3 } },
    court: null,
    publicKey: pairs[0]?.publicKey.export({ type: 'spki', format: 'pem' }).toString() ?? '',
  };
}

/** Three attempts each, for ever. */
function countingBudget(): Ports['failedCodes'] {
  const spent = new Map<string, number>();
  return {
    secondsToWait: (network) => Promise.resolve((spent.get(network) ?? 0) < 3 ? 0 : 60),
    spend: (network) => {
      spent.set(network, (spent.get(network) ?? 0) + 1);
      return Promise.resolve();
    },
  };
}

const noWords = {
  documentsHeading: '',
  documentColumns: { name: '', size: '', sha256: '' },
  seal: '',
  sealExplained: '',
  sealReason: '',
  verify: '',
  qrAlternative: '',
  dataHash: '',
  dataDescription: '',
  readableDescription: '',
  payloadDescription: '',
  anchorDescription: '',
  pageOf: '',
  development: '',
};
