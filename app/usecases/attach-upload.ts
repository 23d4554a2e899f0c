import type { Issue, IssueCode } from '#forms/engine/model.ts';
import { openUpload } from './append-upload.ts';
import type { UploadPorts } from './append-upload.ts';
import { changeAnswers } from './change-answers.ts';
import type { Change } from './change-answers.ts';
import { cleanFileName } from './clean-file-name.ts';
import { eraseDocument } from './erase-document.ts';
import { fileFieldAt, withFiles } from './file-field.ts';
import type { FileQuestion } from './file-field.ts';
import { judgeDocument } from './judge-document.ts';
import type { OpenDraft } from './open-draft.ts';
import type { Inspection } from './ports.ts';
import { countIssues } from './statistics/count-draft.ts';

type AttachInput = FileQuestion & {
  readonly code: string;
  readonly id: string;
  /** The file's name on the person's device. */
  readonly name: string;
};

type Attached =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-draft' | 'ended' | 'not-asked' }
  | { readonly ok: false; readonly reason: 'issue'; readonly issue: Issue };

/**
 * Hands an uploaded document in as an answer, once it has been looked at. The document is marked complete before an
 * answer speaks of it; one that is refused is erased.
 */
export async function attachUpload(ports: UploadPorts, input: AttachInput): Promise<Attached> {
  const upload = await openUpload(ports, input);
  if (!upload) return refuse(input, 'file-broken');
  const found = await ports.blobs.inspect(input.id, upload.key);
  await ports.files.complete(input.id, found.size);
  const attached = await changeAnswers<Attached>(ports, input.code, (draft) =>
    counted(draft, input, { change: attach(draft, input, found), now: ports.clock.now() }),
  );
  if (!attached.ok) await eraseDocument(ports, input.id);
  return attached;
}

/** What was wrong with a document counts like what is wrong with other answers. */
function counted(
  draft: OpenDraft,
  { place }: AttachInput,
  { change, now }: { readonly change: Change<Attached>; readonly now: Date },
): Change<Attached> {
  const { outcome } = change;
  if (change.store || !('issue' in outcome)) return change;
  return { ...change, tallies: countIssues(draft, { ...place, issues: [outcome.issue], now }) };
}

function attach(draft: OpenDraft, input: AttachInput, found: Inspection): Change<Attached> {
  const asked = fileFieldAt(draft, input);
  if (!asked) return { store: null, outcome: { ok: false, reason: 'not-asked' } };
  if (asked.stored.length >= asked.field.many)
    return { store: null, outcome: refuse(input, 'file-too-many') };
  const judged = judgeDocument(found, asked.field);
  if (!judged.ok) return { store: null, outcome: refuse(input, judged.code) };
  const file = { id: input.id, name: cleanFileName(input.name), ...judged.document };
  return { store: withFiles(draft, input, [...asked.stored, file]), outcome: { ok: true } };
}

function refuse({ field }: AttachInput, code: IssueCode): Attached {
  const issue: Issue = { field, part: null, code, params: {}, rule: null, level: 'error' };
  return { ok: false, reason: 'issue', issue };
}
