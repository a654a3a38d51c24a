import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { aMessage } from '../../testing/index.js';
import { scriptedServer, STEPS, type Act, type Step } from '../../testing/scripted-server.js';
import type { Outcome } from '../channel.js';
import { MailChannel } from './mail-channel.js';
import { MailPool } from './mail-pool.js';

const PATIENCE = { connection: 250, greeting: 250, silence: 250, whole: 900 };

async function deliverTo(script: Partial<Record<Step, Act>>, patience = PATIENCE) {
  const server = await scriptedServer(script);
  const channel = new MailChannel({
    url: `smtp://127.0.0.1:${server.port}`,
    from: 'a@acme.example',
    now: () => new Date(),
    patience,
  });
  const began = performance.now();
  const outcome = await channel.deliver(aMessage());
  const took = performance.now() - began;
  await channel.close();
  await server.close();
  return { outcome, took, dots: server.heard.filter((line) => line === 'dot').length };
}

/** What may happen at each step before the text, none of which takes anything; and after it, all of which may have. */
const BEFORE: Step[] = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA'];

describe('a mail server that fails', () => {
  it('takes a mail when it does not', async () => {
    expect(await deliverTo({})).toMatchObject({ outcome: { kind: 'accepted', reference: '250 taken' }, dots: 1 });
  });

  it.each(STEPS)('holds nobody for long by saying nothing at %s', async (step) => {
    const { outcome, took, dots } = await deliverTo({ [step]: null });
    expect(outcome).toEqual({ kind: step === 'dot' ? 'unknown' : 'deferred', code: 'ETIMEDOUT' });
    expect(took).toBeLessThan(PATIENCE.whole + 1_500);
    expect(dots).toBe(step === 'dot' ? 1 : 0);
  });

  it.each(STEPS)('cuts the connection at %s', async (step) => {
    const { outcome, dots } = await deliverTo({ [step]: 'cut' });
    expect(outcome.kind).toBe(step === 'dot' ? 'unknown' : 'deferred');
    expect(dots).toBe(step === 'dot' ? 1 : 0);
  });

  it('cuts the connection amid the text: it is not tried again, since the rest may have arrived', async () => {
    const halfWay = (socket: { write(text: string): void; destroy(): void }) => {
      socket.write('354 go on\r\n');
      setTimeout(() => socket.destroy(), 20);
    };
    const { outcome } = await deliverTo({ DATA: halfWay, dot: null });
    expect(outcome.kind).toBe('unknown');
  });

  it.each([
    ['greeting', '421 4.3.2 Not now', 'deferred'],
    ['greeting', '554 Go away', 'deferred'],
    ['EHLO', '421 Not now', 'deferred'],
    ['MAIL', '421 Not now', 'deferred'],
    ['MAIL', '550 5.7.1 Not from you', 'deferred'],
    ['RCPT', '421 Not now', 'deferred'],
    ['RCPT', '450 4.2.0 Greylisted', 'deferred'],
    ['RCPT', '550 5.1.1 Nobody', 'refused'],
    ['RCPT', '554 5.7.1 Relay access denied', 'deferred'],
    ['DATA', '421 Not now', 'deferred'],
    ['DATA', '550 No', 'deferred'],
    ['dot', '421 Not now', 'deferred'],
    ['dot', '451 Later', 'deferred'],
    ['dot', '550 5.7.1 Spam', 'deferred'],
    ['dot', 'nonsense', 'unknown'],
  ] as [Step, string, Outcome['kind']][])('says at %s “%s”: %s', async (step, answer, kind) => {
    expect((await deliverTo({ [step]: answer })).outcome.kind).toBe(kind);
  });

  it('answers a byte at a time, and is left after a bounded time', async () => {
    const drip = (socket: { write(text: string): void; destroyed?: boolean }) => {
      const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : socket.write('250-a\r\n')), 50);
    };
    const { outcome, took } = await deliverTo({ EHLO: drip });
    expect(outcome.kind).toBe('deferred');
    expect(took).toBeLessThan(PATIENCE.whole + 1_500);
    expect((await deliverTo({ dot: drip })).outcome.kind).toBe('unknown');
  });

  it('says anything at all at any step: what it may have taken is never tried again', async () => {
    const answers = [
      '\u0000\u00ff\u0001',
      '',
      '250',
      '999 what',
      '2',
      '354',
      '550',
      '-',
      '250-\r\n250-',
      '220 \r\n221 x',
    ];
    for (const step of STEPS) {
      for (const answer of answers) {
        const { outcome, dots } = await deliverTo({ [step]: answer }, { ...PATIENCE, silence: 80, greeting: 80 });
        if (dots > 0 && outcome.kind === 'deferred') expect([step, answer]).toEqual(['dot', '550']);
        if (BEFORE.includes(step) && outcome.kind === 'refused') expect([step, answer]).toEqual(['RCPT', '550']);
        expect(dots).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('what is secret', () => {
  async function listening(options: SMTPServerOptions) {
    const asked: string[] = [];
    const server = new SMTPServer({
      ...options,
      authMethods: ['PLAIN'],
      onAuth: ({ username }, _session, done) => {
        asked.push(String(username));
        done(null, { user: username });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    return { port, asked, close: () => new Promise<void>((resolve) => server.close(resolve)) };
  }

  const mail = { from: 'a@acme.example', to: 'b@acme.example', text: 'x' };
  const elsewhere = { host: '127.0.0.1', secure: false, requireTLS: true, auth: { user: 'user', pass: 'pw' } };

  it.each([
    ['no TLS', { disabledCommands: ['STARTTLS'], allowInsecureAuth: true }],
    ['a certificate that nobody has signed', {}],
  ] as [string, SMTPServerOptions][])('is told to no server with %s', async (_what, options) => {
    const server = await listening(options);
    const pool = new MailPool({ ...elsewhere, port: server.port, checked: true }, PATIENCE);
    await expect(pool.send(mail, () => undefined)).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
    expect(server.asked).toEqual([]);
    pool.close();
    await server.close();
  });

  it('is told under TLS, which is used wherever it is offered', async () => {
    const server = await listening({});
    const pool = new MailPool({ ...elsewhere, requireTLS: false, port: server.port, checked: false }, PATIENCE);
    await expect(pool.send(mail, () => undefined)).resolves.toMatch(/^250/);
    expect(server.asked).toEqual(['user']);
    pool.close();
    await server.close();
  });

  it('that is wrong puts the mail off; the address is not to blame', async () => {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('Wrong'), { responseCode: 535 })),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const url = `smtp://user:wrong@127.0.0.1:${port}`;
    const channel = new MailChannel({ url, from: 'a@acme.example', now: () => new Date(), patience: PATIENCE });
    expect(await channel.deliver(aMessage())).toEqual({ kind: 'deferred', code: '535' });
    await channel.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});
