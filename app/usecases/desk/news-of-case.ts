import { may } from '../policy/may.ts';
import type { Ports, StaffMember } from '../ports.ts';

/** What a page of a case does not show yet. */
export type CaseNews = {
  readonly isFromCitizen: boolean;
  /** Who asks has written, on another page than this one. */
  readonly isOwn: boolean;
  /** Colleagues who have written, each once. */
  readonly names: readonly string[];
  /** Anything at all, as another person in charge. */
  readonly isChanged: boolean;
};

type Shown = {
  readonly member: StaffMember;
  readonly reference: string;
  /** The newest entry that stands on the page, and the version of the case there. */
  readonly seen: number;
  readonly version: number;
};

/**
 * Who has done something at a case since it was shown; `null` where it is none of this agency's. Nothing of the case is
 * opened for it, so a page may ask as often as it wants without an entry in the audit.
 */
export async function newsOfCase(
  { submissions, entries }: Pick<Ports, 'submissions' | 'entries'>,
  { member, reference, seen, version }: Shown,
): Promise<CaseNews | null> {
  const row = await submissions.findByReference(reference);
  if (!row || !may({ ...member, kind: 'staff' }, 'open', { kind: 'case', reference, agency: row.agency }))
    return null;
  const since = await entries.since({ reference, position: seen });
  const isOwn = ({ staffId }: { readonly staffId: string | null }) => staffId === member.id;
  const names = new Set(since.flatMap((entry) => (isOwn(entry) ? [] : (entry.by ?? []))));
  return {
    isFromCitizen: since.some(({ author }) => author === 'citizen'),
    isOwn: since.some(isOwn),
    names: [...names],
    isChanged: since.length > 0 || row.version !== version,
  };
}
