import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { ensureBrowser } from '../checking/browser.js';

/** What a browser loads to show a form page for the first time, before anybody touches it. */
export type FirstView = {
  readonly files: number;
  readonly gzipBytes: number;
  readonly htmlBytes: number;
  readonly scriptGzipBytes: number;
  /** Largest contentful paint on a slow phone; milliseconds, median. */
  readonly largestPaint: number;
  /** The same of a page with one heading and nothing else to load. */
  readonly barePaint: number;
};

const ROUNDS = 5;
/** A cheap phone on a slow mobile line: processor four times slower, 150 ms there and back, 1.6 Mbit/s. */
const SLOW_PHONE = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000, offline: false };

/** Opens the first page of the form in a real browser, and in turn with it the page of a bare server. */
export async function measureFirstView(origin: string, bareOrigin: string): Promise<FirstView> {
  const browser = await chromium.launch(launchOptions());
  try {
    const address = await beginDraft(await (await browser.newContext()).newPage(), origin);
    const paints: number[] = [];
    const barePaints: number[] = [];
    let loaded: readonly Loaded[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await (await browser.newContext(address)).newPage();
      const watching = watch(page);
      paints.push(await largestPaint(page, address.url));
      loaded = await watching();
      barePaints.push(await largestPaint(await (await browser.newContext()).newPage(), bareOrigin));
    }
    return { ...summarise(loaded), largestPaint: median(paints), barePaint: median(barePaints) };
  } finally {
    await browser.close();
  }
}

function launchOptions() {
  const { CHROMIUM_PATH: executablePath } = ensureBrowser();
  // Chromium's sandbox refuses to work for root, as in containers.
  return {
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  };
}

type Loaded = { readonly type: string; readonly bytes: number; readonly gzip: number };

async function beginDraft(page: Page, origin: string) {
  await page.goto(`${origin}/de/service/trade-licence`);
  await page.locator('button[value="start"]').click();
  return { url: page.url(), storageState: await page.context().storageState() };
}

function watch(page: Page): () => Promise<readonly Loaded[]> {
  const loading: Promise<Loaded>[] = [];
  page.on('response', (response) => {
    const loaded = response.body().then((body) => ({
      type: response.request().resourceType(),
      bytes: body.length,
      gzip: gzipSync(body).length,
    }));
    loading.push(loaded);
  });
  return () => Promise.all(loading);
}

async function largestPaint(page: Page, url: string): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', SLOW_PHONE);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'networkidle' });
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0));
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

function summarise(loaded: readonly Loaded[]): Omit<FirstView, 'largestPaint' | 'barePaint'> {
  const sum = (files: readonly Loaded[], pick: (file: Loaded) => number) =>
    files.reduce((total, file) => total + pick(file), 0);
  const ofType = (type: string) => loaded.filter((file) => file.type === type);
  return {
    files: loaded.length,
    gzipBytes: sum(loaded, ({ gzip }) => gzip),
    htmlBytes: sum(ofType('document'), ({ bytes }) => bytes),
    scriptGzipBytes: sum(ofType('script'), ({ gzip }) => gzip),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
