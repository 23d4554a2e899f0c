const PREFIX = 'upload:';

/** Where the addresses of unfinished uploads are kept, by the fingerprint of their file; nothing else of it is. */
export type AddressBook = {
  readonly find: (fingerprint: string) => string | null;
  readonly keep: (fingerprint: string, url: string) => void;
  readonly forget: (fingerprint: string) => void;
};

/** An address book that outlives the page. */
export function openAddressBook(storage: () => Storage): AddressBook {
  return {
    find: (fingerprint) => attempt(() => storage().getItem(PREFIX + fingerprint)),
    keep: (fingerprint, url) => attempt(() => storage().setItem(PREFIX + fingerprint, url)),
    forget: (fingerprint) => attempt(() => storage().removeItem(PREFIX + fingerprint)),
  };
}

/** Browsers may forbid storage or have no room. Then an upload cannot outlive its page, which is no reason to fail. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
