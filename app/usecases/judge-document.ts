import type { DocumentField, FileAnswer, FileType, IssueCode } from '#forms/engine/model.ts';
import type { Inspection } from './ports.ts';
import { sniffFileType } from './sniff-file-type.ts';

/** What a document turned out to be, or why it cannot be taken. */
export type Judged =
  | { readonly ok: true; readonly document: Pick<FileAnswer, 'size' | 'type' | 'sha256'> }
  | { readonly ok: false; readonly code: IssueCode };

/** Looks at a document itself, not at its name: length, kind, and whether a password locks it. */
export function judgeDocument(found: Inspection, field: Pick<DocumentField, 'max' | 'accept'>): Judged {
  const type = sniffFileType(found.start);
  if (found.size === 0) return { ok: false, code: 'file-empty' };
  if (found.size > field.max) return { ok: false, code: 'file-too-big' };
  if (!type || !field.accept.includes(type)) return { ok: false, code: 'file-type' };
  if (isLocked(type, found)) return { ok: false, code: 'file-locked' };
  return { ok: true, document: { size: found.size, type, sha256: found.sha256 } };
}

/** The trailer of an encrypted PDF names its encryption dictionary (ISO 32000-1 §7.6.1); it stands at the end, or at the
 * start of a file made for the web. */
function isLocked(type: FileType, { start, end }: Inspection): boolean {
  if (type !== 'pdf') return false;
  const latin = new TextDecoder('latin1');
  return [start, end].some((part) => /\/Encrypt\s+\d+\s+\d+\s+R/.test(latin.decode(part)));
}
