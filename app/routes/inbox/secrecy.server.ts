import type { Officer } from './door.server.ts';
import type { Secrecy } from './wish.ts';

/** Hides what one caseworker searches for, in addresses that nobody else can read. */
export function secrecyOf({ portal, member }: Pick<Officer, 'portal' | 'member'>): Secrecy {
  const { vault } = portal.ports;
  const about = `search:${member.id}`;
  const known = new Map<string, string>();
  return {
    hide: (text) => {
      const hidden =
        known.get(text) ??
        Buffer.from(vault.sealAtServer(new TextEncoder().encode(text), about)).toString('base64url');
      known.set(text, hidden);
      return hidden;
    },
    show: (hidden) => {
      try {
        return new TextDecoder().decode(vault.openAtServer(Buffer.from(hidden, 'base64url'), about));
      } catch {
        // Another's address, or a made-up one: it counts as not asked.
        return '';
      }
    },
  };
}
