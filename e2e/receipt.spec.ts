import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Page, TestInfo } from 'playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { answersOn } from './support/check-page.ts';
import { send } from './support/person.ts';
import { fillByPost } from './support/post-form.ts';
import { signedParts } from './support/signed-parts.ts';
import { tool } from './support/tool.ts';

type Kept = {
  readonly file: string;
  readonly pdf: Buffer;
  readonly reference: string;
  readonly answers: readonly (readonly [string, string])[];
};

/** The receipt of a real way, as the person keeps it, and what stood on the check page before. */
async function keepReceipt(page: Page, testInfo: TestInfo): Promise<Kept> {
  const { path } = await fillByPost(page.request);
  await page.goto(path);
  const answers = await answersOn(page);
  await send(page, { language: 'de', declaration: 'Meine Angaben sind richtig und vollständig.' });
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Bestätigung herunterladen (PDF)' }).click();
  const file = testInfo.outputPath('receipt.pdf');
  await (await downloading).saveAs(file);
  const reference = await page.locator('.confirmation strong').innerText();
  return { file, pdf: readFileSync(file), reference, answers };
}

test('a receipt stands before programs that are not ours', async ({
  page,
  browser,
  request,
  baseURL,
}, testInfo) => {
  const { file, pdf, reference, answers } = await keepReceipt(page, testInfo);

  await test.step('its seal covers all of it', () => {
    const said = tool('pdfsig', '-nocert', file);
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('ETSI.CAdES.detached');
  });

  await test.step('the signature leads up to the authority of the seal', () => {
    const { content, signature } = signedParts(pdf);
    const [of, by] = [testInfo.outputPath('content.bin'), testInfo.outputPath('signature.der')];
    writeFileSync(of, content);
    writeFileSync(by, signature);
    const authority = join(process.env['PORTAL_FOLDER'] ?? '', 'data/keys/seal/seal-authority.pem');
    const from = ['-inform', 'DER', '-in', by, '-content', of, '-CAfile', authority];
    const said = tool('openssl', 'cms', '-verify', '-cades', '-binary', ...from, '-out', '/dev/null');
    expect(said).toContain('CAdES Verification successful');
  });

  await test.step('the file is sound, tagged and in German', () => {
    expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    expect(tool('pdfinfo', file)).toMatch(/Tagged:\s+yes/);
    expect(tool('mutool', 'show', file, 'trailer/Root/Lang')).toMatch(/\(de|FEFF00640065/);
  });

  await test.step('it says all that was checked, in the same order', () => {
    const text = tool('pdftotext', '-raw', file, '-').replaceAll(/\s+/g, ' ');
    expect(text).toContain(reference);
    const places = answers
      .filter(([, answer]) => answer !== 'Keine Angabe')
      .reduce<readonly number[]>(
        (before, [question]) => [...before, text.indexOf(question, before.at(-1) ?? 0)],
        [],
      );
    expect(places.length).toBeGreaterThan(15);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    for (const [, answer] of answers.filter(([, said]) => said.length < 40)) expect(text).toContain(answer);
  });

  await test.step('the data in it keep to the published schema, and its QR code names them', async () => {
    const saved = testInfo.outputPath('data.json');
    tool('pdfdetach', '-save', '1', '-o', saved, file);
    const data = readFileSync(saved);
    const schema: unknown = await (await request.get('/api/v1/services/trade-licence/schema.json')).json();
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(schema as object);
    validate(JSON.parse(data.toString()));
    expect(validate.errors).toBeNull();

    const picture = testInfo.outputPath('page');
    tool('pdftoppm', '-r', '150', '-singlefile', '-png', file, picture);
    const hash = createHash('sha256').update(data).digest('base64url');
    const address = `${baseURL ?? ''}/de/verify#${reference}.${hash}`;
    expect(tool('zbarimg', '-q', '--raw', `${picture}.png`).split('\n')[0]).toBe(address);
  });

  await test.step('the picture on the page opens the case on a phone, and no server sees the code', async () => {
    const picture = testInfo.outputPath('scan.png');
    await page.getByRole('img', { name: /^QR-Code/ }).screenshot({ path: picture });
    const [address = ''] = tool('zbarimg', '-q', '--raw', picture).split('\n');
    const [, code = ''] = address.split(`#${reference}.`);
    const phone = await browser.newPage();
    const asked: string[] = [];
    phone.on('request', (one) => asked.push(one.url().replace(/#.*/, '')));
    await phone.goto(address);
    await expect(phone.getByRole('status')).toContainText('Nummer und Code sind eingetragen.');
    expect(phone.url()).toBe(`${baseURL ?? ''}/de/submission`);
    await phone.keyboard.press('Enter');
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Stand der Bearbeitung');
    expect(code).toMatch(/^[A-Z0-9]{28}$/);
    expect(asked.filter((url) => url.includes(code))).toEqual([]);
    await phone.close();
  });
});
