import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReceiptDocument } from '#app/usecases/receipt-document.ts';
import { openPaper } from './receipt.server.ts';
import { makeReceipt, spokenTexts } from './receipt/made-receipt.test-support.ts';
import type { MadeReceipt } from './receipt/made-receipt.test-support.ts';
import { probePdf } from './receipt/pdf-probe.test-support.ts';
import {
  catalogOf,
  dictionary,
  follow,
  list,
  readPdf,
  resolve,
  streamOf,
} from './receipt/probe/pdf-file.test-support.ts';
import { openSeal } from './seal.server.ts';
import { temporaryFolder, writeAgencySeal } from './seal/seal.test-support.ts';
import { runTool } from './tool.test-support.ts';

describe('A person can prove what was handed in', () => {
  it('a PDF reader calls the seal valid and the whole file sealed', async () => {
    const { file } = await makeReceipt();
    const { output } = runTool('pdfsig', ['-nocert', file]);
    expect(output).toContain('Signature is Valid');
    expect(output).toContain('Total document signed');
    expect(output).toContain('ETSI.CAdES.detached');
    expect(output).toContain('Signing Hash Algorithm: SHA-256');
    expect(output.match(/Signature #/g)).toHaveLength(1);
  });

  it('OpenSSL verifies the seal as CAdES up to its authority', async () => {
    const made = await makeReceipt();
    const { output, status } = verifyWithOpenssl(await takeApart(made), made.authority);
    expect(output).toContain('CAdES Verification successful');
    expect(status).toBe(0);
  });

  it('the seal covers every byte but its own', async () => {
    const { pdf } = await makeReceipt();
    const [first, length, second, rest] = byteRange(pdf);
    expect([first, second + rest]).toEqual([0, pdf.length]);
    expect(pdf.toString('latin1', length, second)).toMatch(/^<[0-9a-f]+>$/);
  });

  it('one changed bit of the answers breaks the seal', async () => {
    const { file, pdf } = await makeReceipt();
    const place = Math.floor(byteRange(pdf)[1] / 2);
    pdf[place] = (pdf[place] ?? 0) ^ 1;
    await writeFile(file, pdf);
    expect(runTool('pdfsig', ['-nocert', file]).output).toContain('Digest Mismatch');
  });

  it('a reader that trusts the authority calls the certificate trusted', async () => {
    const { file, folder, authority } = await makeReceipt();
    const store = `sql:${folder}`;
    runTool('certutil', ['-N', '-d', store, '--empty-password']);
    runTool('certutil', ['-A', '-d', store, '-n', 'authority', '-t', 'C,C,C', '-i', authority]);
    expect(runTool('pdfsig', ['-nssdir', store, file]).output).toContain('Certificate is Trusted');
  });

  it('the QR code and the link carry reference and hash of the data behind the #', async () => {
    const { file, folder, document } = await makeReceipt();
    const hash = createHash('sha256').update(document.data).digest('base64url');
    const target = `${document.verifyUrl}#${document.reference}.${hash}`;
    expect(JSON.stringify(readPdf(file).objects)).toContain(`u:${target}`);
    const page = join(folder, 'page');
    runTool('pdftoppm', ['-r', '150', '-singlefile', '-png', file, page]);
    expect(runTool('zbarimg', ['-q', '--raw', `${page}.png`]).bytes.toString()).toBe(`${target}\n`);
  });

  it('the data for machines come out as they went in', async () => {
    const { file, folder, document } = await makeReceipt();
    const saved = join(folder, 'data.json');
    expect(runTool('pdfdetach', ['-save', '1', '-o', saved, file]).status).toBe(0);
    expect(await readFile(saved)).toEqual(document.data);
    expect(runTool('pdfdetach', ['-list', file]).output).toContain('data.json');
  });

  it('the files in the agency’s format stand beside them, associated in their order', async () => {
    const [last, first] = ['zweite.xml', 'anzeige.xml'].map((name) => ({
      name,
      mediaType: 'application/xml',
      bytes: Buffer.from(`<a>${name} – ${'ß'.repeat(3000)}</a>`),
      relationship: 'Alternative' as const,
    }));
    const files = last && first ? [last, first] : [];
    const { file, folder, document } = await makeReceipt({ files });
    expect(runTool('pdfdetach', ['-saveall', '-o', folder, file]).status).toBe(0);
    expect(await readFile(join(folder, 'data.json'))).toEqual(document.data);
    for (const { name, bytes } of files) expect(await readFile(join(folder, name))).toEqual(bytes);
    expect(associatedFiles(file)).toEqual([
      ['u:data.json', '/application/json', '/Data', `u:${document.words.dataDescription}`],
      ...files.map(({ name }) => [
        `u:${name}`,
        '/application/xml',
        '/Alternative',
        `u:${document.words.payloadDescription}`,
      ]),
      ['u:readable.json', '/application/json', '/Supplement', `u:${document.words.readableDescription}`],
      ['u:receipt-log.json', '/application/json', '/Supplement', `u:${document.words.anchorDescription}`],
    ]);
    expect(probePdf(readPdf(file))).toEqual([]);
  });

  it('a seal for development is named as such on every page, an agency’s is not', async () => {
    const { file, document } = await makeReceipt();
    const agency = await openSeal(await writeAgencySeal(await temporaryFolder()), new Date('2026-06-01'));
    const real = await (await openPaper({ seal: agency })).receipts.make(document);
    const realFile = join(await temporaryFolder(), 'real.pdf');
    await writeFile(realFile, real);
    const pages = runTool('pdftotext', [file, '-']).output.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain(document.words.development);
    const text = runTool('pdftotext', [realFile, '-']).output;
    expect(text).not.toContain(document.words.development);
    expect(text).toContain('Stadt Musterhausen');
    expect(probePdf(readPdf(realFile))).toEqual([]);
  });
});

describe('A receipt can be read by everyone', () => {
  it('qpdf finds no fault in the file', async () => {
    const { output, status } = runTool('qpdf', ['--check', (await makeReceipt()).file]);
    expect(output).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });

  it('nothing is missing that PDF/A-3a and PDF/UA-1 ask for', async () => {
    expect(probePdf(readPdf((await makeReceipt()).file))).toEqual([]);
  });

  it('a screen reader says every label and value once and in order', async () => {
    const { file, document } = await makeReceipt();
    expect(spokenTexts(file)).toEqual(expectedTexts(document));
  });

  it('text that is copied is complete, the seal and the page numbers with it', async () => {
    const { file, document } = await makeReceipt();
    const text = runTool('pdftotext', ['-layout', file, '-']).output;
    expect(text).toContain('Elektronisches Siegel');
    expect(text).toMatch(/Seite 1 von (\d)[^]*Seite \1 von \1/);
    for (const { heading } of document.review) expect(text).toContain(heading);
  });

  it('no visible mark is lost: MuPDF draws the same glyphs and no box for a missing one', async () => {
    const { file } = await makeReceipt();
    const trace = runTool('mutool', ['draw', '-F', 'trace', file]).output;
    expect(trace.match(/<g unicode=/g)?.length).toBeGreaterThan(1000);
    expect(trace).not.toMatch(/glyph="(?:0|\.notdef)"/);
  });

  it('a receipt of forty answers is small', async () => {
    expect((await makeReceipt()).pdf.length).toBeLessThan(50_000);
  });

  it('characters of XML in a title stay what they are', async () => {
    const title = 'Müller & Söhne <GmbH> "Anmeldung"';
    const { file, folder } = await makeReceipt({ title });
    const pdf = readPdf(file);
    expect(probePdf(pdf)).toEqual([]);
    await writeFile(join(folder, 'metadata.xml'), streamOf(pdf, catalogOf(pdf)['/Metadata']));
    expect(runTool('xmllint', ['--noout', join(folder, 'metadata.xml')]).status).toBe(0);
    expect(runTool('pdfinfo', [file]).output).toContain(title);
  });

  it('without documents there is no empty table', async () => {
    const { file, document } = await makeReceipt({ documents: [] });
    expect(spokenTexts(file)).not.toContain(document.words.documentsHeading);
    expect(probePdf(readPdf(file))).toEqual([]);
  });
});

/** Name, media type, relationship and description of each, as the catalogue lists them. */
function associatedFiles(file: string) {
  const pdf = readPdf(file);
  return list(resolve(pdf, catalogOf(pdf)['/AF'])).map((entry) => {
    const {
      '/UF': name,
      '/AFRelationship': relationship,
      '/Desc': description,
    } = dictionary(resolve(pdf, entry));
    return [name, follow(pdf, entry, '/EF', '/F', '/Subtype'), relationship, description];
  });
}

function expectedTexts(document: ReceiptDocument): readonly string[] {
  const { agency, words, documents } = document;
  const columns = words.documentColumns;
  const hash = createHash('sha256').update(document.data).digest('hex');
  return [
    words.development,
    agency.name,
    [...agency.address, agency.phone, agency.email].join(' · '),
    document.title,
    ...document.facts.flatMap(({ label, value }) => [label, value]),
    words.sealExplained,
    words.verify,
    document.verifyUrl,
    words.dataHash,
    inFours(hash),
    ...document.review.flatMap(({ heading, rows }) => [
      heading,
      ...rows.flatMap(({ label, lines }) => [label, ...lines]),
    ]),
    words.documentsHeading,
    columns.name,
    columns.size,
    columns.sha256,
    ...documents.flatMap(({ name, size, sha256 }) => [name, size, inFours(sha256)]),
  ].map((text) => text.normalize('NFC'));
}

const inFours = (digits: string): string => digits.match(/.{4}/g)?.join(' ') ?? '';

function byteRange(pdf: Buffer): readonly [number, number, number, number] {
  const [, ...numbers] = /\/ByteRange \[(\d+) +(\d+) +(\d+) +(\d+) *\]/.exec(pdf.toString('latin1')) ?? [];
  const [first = -1, length = -1, second = -1, rest = -1] = numbers.map(Number);
  return [first, length, second, rest];
}

async function takeApart({ pdf, folder }: MadeReceipt) {
  const [first, length, second, rest] = byteRange(pdf);
  const envelope = Buffer.from(pdf.toString('latin1', length + 1, second - 1), 'hex');
  const [signature, content] = [join(folder, 'seal.der'), join(folder, 'signed')];
  await writeFile(signature, envelope);
  await writeFile(content, Buffer.concat([pdf.subarray(first, length), pdf.subarray(second, second + rest)]));
  return { signature, content };
}

function verifyWithOpenssl(
  { signature, content }: { readonly signature: string; readonly content: string },
  authority: string,
) {
  const files = [
    '-inform',
    'DER',
    '-in',
    signature,
    '-content',
    content,
    '-CAfile',
    authority,
    '-out',
    '/dev/null',
  ];
  return runTool('openssl', ['cms', '-verify', '-cades', '-binary', ...files]);
}
