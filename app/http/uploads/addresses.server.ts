import type { Place } from '#forms/engine/model.ts';
import type { Side } from '#forms/submission/model.ts';

/** The page of a form that an address leads to. */
export type PageAddress = { readonly service: string; readonly place: Place };

/** Where a document goes: `/de/apply/<service>/files/<field>?step=<step>&item=1-2`, then `/<upload>` behind the field. */
export type UploadAddress = PageAddress & { readonly field: string };

const UPLOAD = /^\/[a-z-]+\/apply\/([\w-]+)\/files\/([\w-]+)(?:\/[\w.-]+)?$/;
const PAGE = /^\/[a-z-]+\/apply\/([\w-]+)\/([\w-]+)(?:\/([\d-]+))?$/;

/** Reads the address of an upload; `null` when it is none. */
export function parseUploadAddress(url: string): UploadAddress | null {
  const { pathname, searchParams } = new URL(url, 'http://portal');
  const [, service, field] = UPLOAD.exec(pathname) ?? [];
  if (service === undefined || field === undefined) return null;
  const place = { step: searchParams.get('step') ?? '', item: parseItem(searchParams.get('item') ?? '') };
  return { service, field, place };
}

/** Reads the address of a form's page; `null` when it is none. */
export function parsePageAddress(url: string): PageAddress | null {
  const [, service, step, item = ''] = PAGE.exec(new URL(url, 'http://portal').pathname) ?? [];
  if (service === undefined || step === undefined) return null;
  return { service, place: { step, item: parseItem(item) } };
}

/** The page of a case, and what lies below it. */
type CaseAddress = { readonly side: Side; readonly reference: string };

const CASE = /^\/[a-z-]+\/(submission|inbox)\/([\w-]+)(?:\/[\w-]+)*$/;

/** Reads the address of a case's page; `null` when it is none. */
export function parseCaseAddress(url: string): CaseAddress | null {
  const [, room, reference] = CASE.exec(new URL(url, 'http://portal').pathname) ?? [];
  return reference === undefined ? null : { side: room === 'inbox' ? 'office' : 'citizen', reference };
}

/** `1-2` in an address is item 0 and in it item 1; `''` is no item. Anything else is no place at all. */
export function parseItem(text: string): readonly number[] {
  if (text === '') return [];
  return text.split('-').map((part) => (/^[1-9]\d{0,3}$/.test(part) ? Number(part) - 1 : -1));
}

/** The opposite of `parseItem`. */
export function formatItem(item: readonly number[]): string {
  return item.map((index) => index + 1).join('-');
}
