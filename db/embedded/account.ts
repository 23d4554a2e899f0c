import { readFileSync, statSync } from 'node:fs';

/** A user and group the database's processes run as. `null` is the program's own. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** PostgreSQL refuses to run as root. A number of its own, without an entry in /etc/passwd, shares files with nobody. */
const ownNumber = 55_432;

/** The account that owns the data; data that exists keeps its owner. */
export function dataAccount(folder: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return { uid: ownNumber, gid: ownNumber };
}

/** `initdb` insists on an account with an entry in /etc/passwd; any but root will do for its second of work. */
export function initdbAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map(account);
  return accounts.find((entry) => entry.name === 'nobody') ?? accounts.find((entry) => entry.uid > 0) ?? null;
}

function account(line: string): { readonly name: string; readonly uid: number; readonly gid: number } {
  const [name = '', , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}
