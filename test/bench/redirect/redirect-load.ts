import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What a load is to be. */
export interface Load {
  port: number;
  connections: number;
  seconds: number;
  /** Requests a second; 0 for as many as come back. */
  rate: number;
  agent: 'human' | 'bot';
  codes: string[];
}

/** What came of it; a request that was not answered whole is not in it. */
export interface Loaded {
  answered: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers other than 302. */
  wrong: number;
  /** How often each code was answered. */
  byCode: Record<string, number>;
}

const AGENTS = {
  human: [
    'user-agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
    'accept-language: en-GB,en;q=0.9,de;q=0.7',
    'accept-encoding: gzip, deflate, br, zstd',
    'sec-fetch-site: cross-site',
    'sec-fetch-mode: navigate',
    'sec-fetch-dest: document',
    'referer: https://www.linkedin.com/',
  ],
  bot: ['user-agent: LinkedInBot/1.0 (compatible; Mozilla/5.0; +http://www.linkedin.com)', 'accept: */*'],
};
const VISITORS = 20_000;
const END = '\r\n\r\n';

/** Connections that each ask, wait for the answer, and ask again: the least a client can do, to leave the cores to the server. */
class Client {
  private readonly took: number[] = [];
  private readonly byCode: Record<string, number> = {};
  private readonly waiting: (() => void)[] = [];
  private wrong = 0;
  private asked = 0;
  private over = false;

  constructor(private readonly load: Load) {}

  async run(): Promise<Loaded> {
    const { connections, seconds, rate } = this.load;
    const open = Array.from({ length: connections }, () => this.open());
    const began = performance.now();
    while (performance.now() - began < seconds * 1_000) {
      await pause(10);
      const due = rate > 0 ? Math.floor((rate * (performance.now() - began)) / 1_000) - this.asked : 0;
      for (let n = 0; n < due && this.waiting.length > 0; n += 1) this.waiting.shift()!();
    }
    this.over = true;
    const elapsed = (performance.now() - began) / 1_000;
    const perSecond = this.took.length / elapsed;
    await pause(500);
    for (const socket of open) socket.destroy();
    const sorted = this.took.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
    return {
      answered: sorted.length,
      perSecond,
      p50: at(0.5),
      p99: at(0.99),
      wrong: this.wrong,
      byCode: this.byCode,
    };
  }

  private open(): Socket {
    const socket = connect(this.load.port, '127.0.0.1').setNoDelay(true);
    let [began, code, answer] = [0, '', ''];
    const ask = () => {
      code = this.load.codes[this.asked % this.load.codes.length]!;
      began = performance.now();
      socket.write(this.request(code));
    };
    const next = () => (this.load.rate > 0 ? this.waiting.push(ask) : ask());
    socket.setEncoding('latin1').on('data', (text: string) => {
      answer += text;
      if (!answer.endsWith(END)) return;
      this.took.push(performance.now() - began);
      if (answer.startsWith('HTTP/1.1 302')) this.byCode[code] = (this.byCode[code] ?? 0) + 1;
      else this.wrong += 1;
      answer = '';
      if (!this.over) next();
    });
    // A server that is killed takes its connections with it; what was answered by then is what counts.
    socket.on('error', () => socket.destroy()).on('connect', next);
    return socket;
  }

  private request(code: string): string {
    this.asked += 1;
    const visitor = (this.asked * 7_919) % VISITORS;
    const address = `x-forwarded-for: 10.1.${visitor >> 8}.${visitor & 255}`;
    return [`GET /s/${code} HTTP/1.1`, 'host: links.example', ...AGENTS[this.load.agent], address].join('\r\n') + END;
  }
}

process.once('message', async (load: Load) => {
  process.send!(await new Client(load).run(), () => process.exit());
});
