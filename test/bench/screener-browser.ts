import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { launchBrowser } from '../chromium/launch-browser.js';

/** The portal's own build, in memory: the file of the worker that screens in the browser. */
async function builtWorker(): Promise<string> {
  const portal = fileURLToPath(new URL('apps/portal/vite.config.ts', `file://${process.cwd()}/`));
  const result = await build({
    configFile: portal,
    logLevel: 'silent',
    build: { write: false, emptyOutDir: false },
  });
  for (const output of [result].flat().flatMap((one) => ('output' in one ? one.output : []))) {
    if (!/screener-worker.*\.js$/.test(output.fileName)) continue;
    return output.type === 'chunk' ? output.code : Buffer.from(output.source).toString('utf8');
  }
  throw new Error('The build of the portal holds no screener-worker.');
}

const kilobytes = (...sizes: number[]) => Math.round(sizes.reduce((sum, size) => sum + size) / 100) / 10;
/** As browsers are sent them: files with brotli's best, rules with what is made while somebody waits. */
const file = (text: string) => brotliCompressSync(text).length;
const rules = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }).length;
const zipped = (text: string) => gzipSync(text).length;

/**
 * What the browser gets, and how long a keystroke takes there: the worker of the real portal build, compressed with
 * brotli, as it is sent, in kB of 1,000 bytes (`gzipKb` for who takes only that), and the time from asking to the answer in a headless Chromium for one more letter of a text.
 */
export async function measureBrowser(starter: string, withNames: string, text: string): Promise<object> {
  const worker = await builtWorker();
  return {
    workerKb: kilobytes(file(worker)),
    starterRulesKb: kilobytes(rules(starter)),
    engineAndStarterKb: kilobytes(file(worker), rules(starter)),
    rulesWithNamesKb: kilobytes(rules(withNames)),
    gzipKb: kilobytes(zipped(worker), zipped(starter)),
    keystroke: await keystrokes(worker, withNames, text),
  };
}

/** Runs in the page: types the last letters of a text one by one and waits for the worker each time. */
const typeLetters = `async ({ text, keys, warmUp }) => {
  const asked = new Worker('/worker.js', { type: 'module' });
  const rules = await (await fetch('/rules.json')).json();
  asked.postMessage({ rules });
  const times = [];
  for (let key = -warmUp; key < keys; key++) {
    const typed = text.slice(0, text.length - keys + Math.max(0, key));
    const before = performance.now();
    await new Promise((resolve, reject) => {
      asked.onmessage = ({ data }) => (data.screening ? resolve() : reject(new Error('The worker could not screen.')));
      asked.onerror = ({ message }) => reject(new Error(message || 'The worker did not start.'));
      setTimeout(() => reject(new Error('The worker did not answer.')), 20000);
      asked.postMessage({ id: key, text: typed, context: {} });
    });
    if (key >= 0) times.push(performance.now() - before);
  }
  asked.terminate();
  return times;
}`;

/** An address of this machine at which the page, the worker and its rules are. */
async function served(worker: string, rules: string): Promise<{ url: string; server: Server }> {
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html', '<!doctype html><title>Keystrokes</title>'],
    '/worker.js': ['text/javascript', worker],
    '/rules.json': ['application/json', rules],
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? '/'];
    if (file) response.setHeader('content-type', file[0]).end(file[1]);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`, server };
}

async function keystrokes(worker: string, rules: string, text: string): Promise<object> {
  const { url, server } = await served(worker, rules);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    const times: number[] = await page.evaluate(
      `(${typeLetters})(${JSON.stringify({ text, keys: 300, warmUp: 100 })})`,
    );
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100;
    return { browser: `Chromium ${browser.version()}`, characters: text.length, p50: at(0.5), p99: at(0.99) };
  } finally {
    await browser.close();
    server.close();
  }
}
