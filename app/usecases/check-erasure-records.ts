import { hashOfRecord } from './erasure-record.ts';
import type { ErasureRecordRow } from './ports.ts';
import type { Digest } from './receipt-log/model.ts';

type Means = { readonly digest: Digest; readonly isSigned: (record: ErasureRecordRow) => boolean };

/** The numbers of records that were changed, not signed by us, or do not follow the one before; in order from the first. */
export function checkErasureRecords(
  records: readonly ErasureRecordRow[],
  { digest, isSigned }: Means,
): readonly number[] {
  return records.flatMap((record, index) => {
    const before = records[index - 1];
    const previous = before ? hashOfRecord(digest, before) : '';
    const follows = record.number === index + 1 && record.text.includes(`\nprevious ${previous}\n`);
    return follows && isSigned(record) ? [] : [record.number];
  });
}
