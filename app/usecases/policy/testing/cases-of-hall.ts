import { rowId } from '#forms/submission/correction/compare.ts';
import { fileSampleCase } from '#app/sample-data/file-sample-case.server.ts';
import type { Filed } from '#app/sample-data/file-sample-case.server.ts';
import { sampleCases } from '#app/sample-data/sample-cases.ts';
import type { StaffRole } from '../model.ts';
import type { Ports, StaffMember } from '../../ports.ts';
import { verbs } from '../../verbs.ts';

/** Cases of the first agency, each for doors of its own. */
export type HallCases = {
  readonly own: Filed;
  /** Its code opens no other. */
  readonly foreign: Filed;
  /** A decision waits for its release, by the role of whoever has proposed it. */
  readonly proposed: Readonly<Record<StaffRole, Filed>>;
  readonly toCorrect: CaseToCorrect;
};

/** A correction of its document is begun, and an upload in it. */
type CaseToCorrect = Filed & {
  readonly params: Readonly<Record<'step' | 'item' | 'field' | 'upload', string>>;
};

type Office = { readonly ports: Ports; readonly members: Readonly<Record<StaffRole, StaffMember>> };

/** Bytes. */
export const UPLOAD_SIZE = 3;

export async function fileHallCases(office: Office): Promise<HallCases> {
  return {
    own: await file(office),
    foreign: await file(office),
    proposed: {
      caseworker: await fileProposed(office, 'caseworker'),
      lead: await fileProposed(office, 'lead'),
    },
    toCorrect: await fileToCorrect(office),
  };
}

const withDocument = sampleCases.filter(({ documents }) => documents.length > 0);

async function file({ ports, members }: Office): Promise<Filed> {
  const [sample] = withDocument;
  if (!sample) throw new Error('A sample has documents.');
  return fileSampleCase(ports, sample, Object.values(members));
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

async function fileToCorrect(office: Office): Promise<CaseToCorrect> {
  const { ports, members } = office;
  const filed = await file(office);
  const [{ place, field } = NOTHING] = withDocument[0]?.documents ?? [];
  const mark = rowId(place, field);
  const input = { mark: [mark], [`reason.${mark}`]: ['Bitte noch einmal.'] };
  const asked = { member: members.lead, reference: filed.reference, version: 1, input, isPreview: false };
  expectDone(await verbs.requestCorrection(ports, asked));
  expectDone(await verbs.beginCorrection(ports, filed));
  const code = (await verbs.findCorrectionCode(ports, filed)) ?? '';
  const begun = await verbs.beginUpload(ports, { code, place, field, size: UPLOAD_SIZE });
  if (!begun.ok) throw new Error(begun.reason);
  const item = place.item.map((index) => index + 1).join('-');
  return { ...filed, params: { step: place.step, item, field, upload: `${begun.id}.${UPLOAD_SIZE}` } };
}

const NOTHING = { place: { step: '', item: [] as readonly number[] }, field: '' };

function expectDone(done: { readonly ok: boolean }): void {
  if (!done.ok) throw new Error(JSON.stringify(done));
}
