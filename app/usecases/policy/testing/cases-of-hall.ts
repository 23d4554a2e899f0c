import { rowId } from '#forms/submission/correction/compare.ts';
import { fileSampleCase } from '#app/sample-data/file-sample-case.server.ts';
import type { Filed } from '#app/sample-data/file-sample-case.server.ts';
import { sampleCases } from '#app/sample-data/sample-cases.ts';
import type { SampleCase } from '#app/sample-data/sample-cases.ts';
import type { StaffRole } from '../model.ts';
import type { Ports, StaffMember } from '../../ports.ts';
import { verbs } from '../../verbs.ts';

/** Cases of the first agency, each for doors of its own. */
export type HallCases = {
  readonly own: Filed;
  /** Its code opens no other. */
  readonly foreign: Filed;
  /** Chosen in a list; what is done with it is done. */
  readonly chosen: Filed;
  /** A decision waits for its release, by the role of whoever has proposed it. */
  readonly proposed: Readonly<Record<StaffRole, Filed>>;
  /** Its document was left for later. */
  readonly owing: CaseWithQuestion;
  /** A correction of its document is begun, and an upload in it. */
  readonly toCorrect: CaseWithQuestion & { readonly params: { readonly upload: string } };
};

/** With the address of the question that its document answers. */
type CaseWithQuestion = Filed & { readonly params: Readonly<Record<'step' | 'item' | 'field', string>> };

type Office = { readonly ports: Ports; readonly members: Readonly<Record<StaffRole, StaffMember>> };

/** Bytes. */
export const UPLOAD_SIZE = 3;

export async function fileHallCases(office: Office): Promise<HallCases> {
  return {
    own: await file(office),
    foreign: await file(office),
    chosen: await file(office),
    proposed: {
      caseworker: await fileProposed(office, 'caseworker'),
      lead: await fileProposed(office, 'lead'),
    },
    owing: await fileOwing(office),
    toCorrect: await fileToCorrect(office),
  };
}

const withDocument = sampleCases.filter(({ documents }) => documents.length > 0);
/** That their document answers. */
const [question = { place: { step: '', item: [] }, field: '' }]: readonly Question[] =
  withDocument[0]?.documents ?? [];

async function file({ ports, members }: Office, says: Partial<SampleCase> = {}): Promise<Filed> {
  const [sample] = withDocument;
  if (!sample) throw new Error('A sample has documents.');
  return fileSampleCase(ports, { ...sample, ...says }, Object.values(members));
}

async function fileOwing(office: Office): Promise<HallCases['owing']> {
  return { ...(await file(office, { documents: [] })), params: addressOf(question) };
}

async function fileProposed(office: Office, role: StaffRole): Promise<Filed> {
  const { ports, members } = office;
  const filed = await file(office);
  const target = { member: members[role], reference: filed.reference };
  expectDone(await verbs.takeOnCase(ports, { ...target, version: 1 }));
  const decision = { version: 2, id: ports.ids.uuid(), outcome: 'granted', text: '' } as const;
  expectDone(await verbs.proposeDecision(ports, { ...target, ...decision }));
  return filed;
}

async function fileToCorrect(office: Office): Promise<HallCases['toCorrect']> {
  const { ports, members } = office;
  const filed = await file(office);
  const { place, field } = question;
  const mark = rowId(place, field);
  const input = { mark: [mark], [`reason.${mark}`]: ['Bitte noch einmal.'] };
  const asked = { member: members.lead, reference: filed.reference, version: 1, input, isPreview: false };
  expectDone(await verbs.requestCorrection(ports, asked));
  expectDone(await verbs.beginCorrection(ports, filed));
  const code = (await verbs.findCorrectionCode(ports, filed)) ?? '';
  const begun = await verbs.beginUpload(ports, { code, place, field, size: UPLOAD_SIZE });
  if (!begun.ok) throw new Error(begun.reason);
  return { ...filed, params: { ...addressOf(question), upload: `${begun.id}.${UPLOAD_SIZE}` } };
}

type Question = Pick<SampleCase['documents'][number], 'place' | 'field'>;

function addressOf({ place, field }: Question): CaseWithQuestion['params'] {
  return { step: place.step, item: place.item.map((index) => index + 1).join('-'), field };
}

function expectDone(done: { readonly ok: boolean }): void {
  if (!done.ok) throw new Error(JSON.stringify(done));
}
