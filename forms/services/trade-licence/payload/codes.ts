import type { Code } from '../../../payload/element.ts';
import type { Facts } from './facts.ts';

/**
 * The code lists of XGewerbeanzeige are not public as files. A code is given as the standard's own only where a
 * message of KoSIT's test suite shows it; for everything else the code is the option's id in our definition, under a
 * list of ours, so that nobody takes it for an official one.
 */
type Official = Readonly<Record<string, string>>;

const OFFICIAL = {
  rechtsform: { ek: '170', gmbh: '350', ev: '590' },
  eintragungArt: { hra: 'A', hrb: 'B', vr: 'V' },
  geschlecht: { maennlich: '1', weiblich: '2' },
  niederlassungArt: { hauptniederlassung: '1', zweigniederlassung: '2', zweigstelle: '3' },
  grundAnmeldung: { neugruendung: '01' },
  personFunktion: { inhaber: '1', vertretung: '3' },
  status: { 'liegt-vor': '1' },
  registerstand: {},
  erlaubnispflicht: {},
} as const satisfies Readonly<Record<string, Official>>;

type List = keyof typeof OFFICIAL;

/** The code for an option of the definition; `null` where nothing was chosen. */
export function codeFor(list: List, option: string | null, { service }: Facts): Code | null {
  if (option === null) return null;
  const official: Official = OFFICIAL[list];
  const code = Object.hasOwn(official, option) ? official[option] : undefined;
  if (code !== undefined) return { code };
  return { code: option, list: `urn:x-schalter:trade-licence:codelist:${list}`, version: service.version };
}

/** XÖV writes yes and no as the codes 1 and 0. */
export function flag(value: boolean | null): Code | null {
  return value === null ? null : { code: value ? '1' : '0' };
}

/** An entry of an official list that the portal holds, with its name. */
export function listed(list: string, code: string | null, { codelists }: Facts): Code | null {
  if (code === null) return null;
  const known = codelists[list];
  const name = known?.entries.find((entry) => entry.code === code)?.name;
  return {
    code,
    ...(known ? { version: known.version } : {}),
    ...(name === undefined ? {} : { name }),
  };
}
