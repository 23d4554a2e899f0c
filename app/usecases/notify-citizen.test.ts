import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { MailError, openMail } from '../adapters/mail.server.ts';
import { eraseExpired } from './erase-expired.ts';
import { notifyCitizen, stopNotices, stopNoticesByLink, wantNotices } from './notify-citizen.ts';
import type { Ports } from './ports.ts';
import { resealContacts } from './reseal-contacts.ts';
import { exportCase } from './export-case.ts';
import { renewCode } from './renew-code.ts';
import { showCase } from './show-case.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { closeCase, fileCase } from './testing/filed-case.ts';
import { writeAsOffice } from './testing/write-as-office.ts';
import { writeToOffice } from './write-message.ts';

const counter = openCounter();
const ADDRESS = 'erika.muster@beispiel.example';

/** A mail server of our own; what it was given, as it came over the line. */
const letters: { to: string; raw: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: ({ address }, _session, done) => {
    done(address.startsWith('unknown') ? new Error(`No such mailbox: ${address}`) : null);
  },
  onData: (stream, { envelope }, done) => {
    let raw = '';
    stream.setEncoding('utf8');
    stream.on('data', (part: string) => (raw += part));
    stream.on('end', () => {
      letters.push({ to: envelope.rcptTo.map(({ address }) => address).join(), raw });
      done();
    });
  },
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
beforeEach(() => void letters.splice(0));

function withMail(): Ports {
  // A listening TCP server has an address of this shape.
  const { port } = server.server.address() as AddressInfo;
  const mail = openMail({ url: `smtp://127.0.0.1:${port}`, from: 'portal@musterstadt.example' });
  return { ...counter.ports, mail };
}

async function citizen(address = ADDRESS) {
  const filed = await fileCase(counter.ports);
  const own = { code: filed.code, reference: filed.reference };
  expect(await wantNotices(counter.ports, { ...own, address })).toEqual({ ok: true });
  return own;
}

async function jobs(reference: string): Promise<number> {
  const client = new pg.Client({ connectionString: counter.url });
  await client.connect();
  const sql = `select count(*)::int as count from graphile_worker.jobs where key = 'notify:' || $1`;
  const { rows } = await client.query<{ count: number }>(sql, [reference]);
  await client.end();
  return rows[0]?.count ?? 0;
}

async function exported(ports: Ports, own: { readonly reference: string; readonly code: string }) {
  return new TextDecoder().decode((await exportCase(ports, own)) ?? undefined);
}

const fromOffice = { text: 'Der geheime Inhalt.' };

describe('a notice by e-mail', () => {
  it('says that there is something new, and nothing else', async () => {
    const ports = withMail();
    const own = await citizen();
    await writeAsOffice(ports, { ...fromOffice, reference: own.reference });
    await notifyCitizen(ports, own);
    const [letter] = letters;
    expect(letter?.to).toBe(ADDRESS);
    expect(letter?.raw).toMatch(/^Subject: news$/m);
    expect(letter?.raw).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(letter?.raw).toMatch(/^List-Unsubscribe:\s+</m);
    expect(letter?.raw).toContain('text/plain');
    for (const secret of [own.reference, own.code, 'geheime', ANNA.name, 'plot', 'Gartenamt'])
      expect(letter?.raw).not.toContain(secret);
  });

  it('is a job only for news of the office, and only if somebody wants it', async () => {
    const ports = withMail();
    const own = await citizen();
    await writeToOffice(ports, { ...own, token: 'b', text: 'Von mir.', documents: [] });
    expect(await jobs(own.reference)).toBe(0);
    await writeAsOffice(ports, { ...fromOffice, reference: own.reference });
    await writeAsOffice(ports, { ...fromOffice, reference: own.reference });
    expect(await jobs(own.reference)).toBe(1);
    const lost = await citizen();
    await renewCode(ports, { reference: lost.reference, member: ANNA, version: 1, isChecked: true });
    expect(await jobs(lost.reference)).toBe(1);
    const quiet = await citizen();
    await stopNotices(ports, quiet);
    await writeAsOffice(ports, { ...fromOffice, reference: quiet.reference });
    expect(await jobs(quiet.reference)).toBe(0);
  });

  it('ends by its own link, without the code, and a forged link ends nothing', async () => {
    const ports = withMail();
    const own = await citizen();
    await notifyCitizen(ports, own);
    const [, token = ''] =
      /no-notices\/([0-9a-f]+)/.exec((letters[0]?.raw ?? '').replace(/=\r\n/g, '')) ?? [];
    for (const forged of ['', 'zz', `${token.slice(0, -2)}00`, own.reference])
      expect(await stopNoticesByLink(ports, { token: forged })).toBe(false);
    expect((await showCase(ports, own))?.isNotified).toBe(true);
    expect(await stopNoticesByLink(ports, { token })).toBe(true);
    expect((await showCase(ports, own))?.isNotified).toBe(false);
    await notifyCitizen(ports, own);
    expect(letters).toHaveLength(1);
  });

  it('reaches an address from before there were keys of the worker, and seals it for the worker', async () => {
    const ports = withMail();
    const own = await citizen();
    const { reference } = own;
    const about = `case:${reference}:contact`;
    const older = ports.vault.sealAtServer(Buffer.from(ADDRESS), about);
    await ports.contacts.set({ reference, sealedContact: older, sealedOwnContact: null });
    const told = async () => {
      await notifyCitizen(ports, own);
      return [letters.at(-1)?.to, await exported(ports, own)];
    };
    const named = expect.stringContaining(`"noticesTo": "${ADDRESS}"`) as string;
    expect(await told()).toEqual([ADDRESS, named]);
    await resealContacts(ports);
    const row = await ports.submissions.findByReference(reference);
    expect(() => ports.vault.openAtServer(row?.sealedContact ?? older, about)).toThrow(/belong/);
    expect(await told()).toEqual([ADDRESS, named]);
    expect(letters).toHaveLength(2);
    await resealContacts(ports);
    expect(await ports.submissions.findByReference(reference)).toEqual(row);
  });

  it('that no server takes is tried again, and the address is in no error', async () => {
    const ports = withMail();
    const own = await citizen('unknown@beispiel.example');
    const failure: unknown = await notifyCitizen(ports, own).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MailError);
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('unknown@');
  });

  it.each([
    '',
    'erika',
    'erika@muster',
    'a@b.de\r\nBcc: c@d.de',
    'a@b.de, c@d.de',
    `${'a'.repeat(250)}@b.de`,
  ])('is not sent to %j', async (address) => {
    const own = await citizen();
    expect(await wantNotices(counter.ports, { ...own, address })).toMatchObject({ reason: 'no-address' });
  });

  it('is not wanted any more once the case is erased', async () => {
    const ports = withMail();
    const own = await citizen();
    await closeCase(ports, own.reference);
    counter.wait(366);
    await eraseExpired(ports);
    await notifyCitizen(ports, own);
    expect(letters).toEqual([]);
  });
});

it('a portal without a mail server asks nobody for an address', async () => {
  const own = await citizen();
  expect((await showCase(counter.ports, own))?.isNotified).toBeNull();
});
