import { customType } from 'drizzle-orm/pg-core';

/** Sealed or wrapped bytes. What people answer stands in columns of this type only. */
export const sealed = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

/** A moment in ISO 8601, UTC, to the millisecond. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp(3) with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
});
