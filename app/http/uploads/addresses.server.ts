import type { Place } from '#forms/engine/model.ts';

/** The page of a form that an address leads to. */
export type PageAddress = { readonly form: FormAddress; readonly place: Place };

/** A form that is filled in, or a case that is corrected. */
export type FormAddress =
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'correction'; readonly reference: string };

/**
 * Where a document goes: `/de/apply/<service>/files/<field>?step=<step>&item=1-2`, then `/<upload>` behind the field. In a
 * correction `/de/submission/<number>/corrections` stands before it.
 */
export type UploadAddress = PageAddress & { readonly field: string };

const UPLOAD = /^(.+)\/files\/([\w-]+)(?:\/[\w.-]+)?$/;
const PAGE = /^(.+?)\/([\w-]+)(?:\/([\d-]+))?$/;
const SERVICE = /^\/[a-z-]+\/apply\/([\w-]+)$/;
const CORRECTION = /^\/[a-z-]+\/submission\/([\w-]+)\/corrections$/;

/** Reads the address of an upload; `null` when it is none. */
export function parseUploadAddress(url: string): UploadAddress | null {
  const { pathname, searchParams } = new URL(url, 'http://portal');
  const [, base = '', field] = UPLOAD.exec(pathname) ?? [];
  const form = parseForm(base);
  if (form === null || field === undefined) return null;
  const place = { step: searchParams.get('step') ?? '', item: parseItem(searchParams.get('item') ?? '') };
  return { form, field, place };
}

/** Reads the address of a form's page; `null` when it is none. */
export function parsePageAddress(url: string): PageAddress | null {
  const [, base = '', step, item = ''] = PAGE.exec(new URL(url, 'http://portal').pathname) ?? [];
  const form = parseForm(base);
  if (form === null || step === undefined) return null;
  return { form, place: { step, item: parseItem(item) } };
}

function parseForm(base: string): FormAddress | null {
  const [service, reference] = [SERVICE.exec(base)?.[1], CORRECTION.exec(base)?.[1]];
  if (service !== undefined) return { kind: 'service', service };
  return reference === undefined ? null : { kind: 'correction', reference };
}

/** A page that takes documents beside words, of a case or of what is asked about it. */
export type CaseAddress =
  | {
      readonly side: 'citizen';
      readonly reference: string;
      /** The one that a document follows to. */
      readonly question: { readonly field: string; readonly item: readonly number[] } | null;
    }
  | { readonly side: 'office'; readonly reference: string }
  | { readonly side: 'office'; readonly opinion: string };

/** Pages of a correction are those of a form: what comes there belongs to its draft. */
const CITIZEN = /^\/[a-z-]+\/submission\/([\w-]+)(?:\/later\/([\w-]+)(?:\/([\d-]+))?)?$/;
const OFFICE = /^\/[a-z-]+\/inbox\/([\w-]+)$/;
const OPINION = /^\/[a-z-]+\/inbox\/opinions\/([\w-]+)$/;

/** Reads the address of a page that takes documents; `null` when it is none. */
export function parseCaseAddress(url: string): CaseAddress | null {
  const { pathname } = new URL(url, 'http://portal');
  const [, own, field, item = ''] = CITIZEN.exec(pathname) ?? [];
  const question = field === undefined ? null : { field, item: parseItem(item) };
  if (own !== undefined) return { side: 'citizen', reference: own, question };
  const [reference, opinion] = [OFFICE.exec(pathname)?.[1], OPINION.exec(pathname)?.[1]];
  if (reference !== undefined) return { side: 'office', reference };
  return opinion === undefined ? null : { side: 'office', opinion };
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
