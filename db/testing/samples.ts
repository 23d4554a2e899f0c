import { randomUUID } from 'node:crypto';
import type { AgencyRow } from '../agencies.ts';
import type { NewCaseEntry } from '../case-entries.ts';
import type { DraftRow } from '../drafts.ts';
import type { FileRow } from '../files.ts';
import type { OpinionRow } from '../opinions.ts';
import type { StaffRow } from '../staff.ts';
import type { SubmissionRow } from '../submissions.ts';

/** Stands for anything sealed. */
export const bytes = Buffer.from([1, 2, 3]);

export function draft(changes: Partial<DraftRow> = {}): DraftRow {
  return {
    id: randomUUID(),
    lookup: randomUUID(),
    service: 'trade-licence',
    serviceVersion: '1.0.0',
    language: 'de',
    wrappedKey: bytes,
    erasureSlot: null,
    reference: null,
    sealedAnswers: bytes,
    version: 1,
    expiresAt: '2030-01-31T10:00:00.123Z',
    ...changes,
  };
}

export function agency(changes: Partial<AgencyRow> = {}): AgencyRow {
  return {
    id: 'musterstadt',
    authority: 'gewerbeamt',
    name: 'Stadt Musterstadt, Gewerbeamt',
    address: ['Rathausplatz 1', '12345 Musterstadt'],
    phone: '01234 5670',
    email: 'gewerbeamt@musterstadt.example',
    agsPrefix: '',
    land: 'BUND',
    parameters: {},
    court: null,
    publicKey: 'PEM',
    ...changes,
  };
}

export function member(changes: Partial<StaffRow> = {}): StaffRow {
  return {
    id: randomUUID(),
    agency: 'musterstadt',
    name: 'Erika Muster',
    subject: randomUUID(),
    role: 'caseworker',
    ...changes,
  };
}

export function submission(changes: Partial<SubmissionRow> = {}): SubmissionRow {
  return {
    reference: randomUUID(),
    draftId: randomUUID(),
    token: randomUUID(),
    lookup: randomUUID(),
    agency: 'musterstadt',
    service: 'trade-licence',
    serviceVersion: '1.0.0',
    language: 'de',
    state: 'received',
    assignee: null,
    receivedAt: '2030-01-01T08:00:00.000Z',
    newsAt: '2030-01-01T08:00:00.000Z',
    keyForCode: bytes,
    keyForAgency: bytes,
    erasureSlot: null,
    replyPublicKey: null,
    sealedReplyKey: null,
    sealedPayload: bytes,
    sealedReceipt: bytes,
    corrections: 0,
    version: 1,
    deliveredAt: null,
    dueOn: null,
    deleteAfter: '2035-01-01T00:00:00.000Z',
    sealedContact: null,
    sealedOwnContact: null,
    readByCitizen: 0,
    ...changes,
  };
}

export function file(changes: Partial<FileRow> = {}): FileRow {
  return {
    id: randomUUID(),
    draftId: null,
    reference: null,
    opinion: null,
    wrappedKey: bytes,
    size: 3,
    createdAt: '2030-01-01T07:00:00.000Z',
    ...changes,
  };
}

export function entry(changes: Partial<NewCaseEntry> & Pick<NewCaseEntry, 'reference'>): NewCaseEntry {
  return {
    id: randomUUID(),
    at: '2030-01-01T08:00:00.000Z',
    kind: 'state',
    state: 'received',
    author: 'citizen',
    by: null,
    staffId: null,
    audience: 'both',
    dueOn: null,
    sealedBody: bytes,
    ...changes,
  };
}

export function opinion(
  changes: Partial<OpinionRow> & Pick<OpinionRow, 'reference' | 'agency' | 'asked'>,
): OpinionRow {
  return {
    id: randomUUID(),
    service: 'trade-licence',
    askedAt: '2030-01-02T08:00:00.000Z',
    dueOn: '2030-02-01',
    keyForAsked: bytes,
    keyForCase: bytes,
    erasureSlot: null,
    replyPublicKey: bytes,
    sealedQuestion: bytes,
    endedAt: null,
    answer: null,
    answeredBy: null,
    sealedAnswer: null,
    ...changes,
  };
}
