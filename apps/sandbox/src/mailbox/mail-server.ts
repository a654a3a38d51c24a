import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Sandbox } from '../sandbox.module.js';
import { MANNERS, type Manner } from './manner.rules.js';

const LARGEST_MAIL_BYTES = 1024 * 1024;
const LONGEST_SILENCE_MS = 30_000;

interface Session {
  manner: Manner | null;
}

/** Takes mail on this machine and keeps it to be looked at; nothing goes further. */
export class MailServer {
  private readonly server: SMTPServer;
  private readonly sockets = new Map<string, Socket>();
  private readonly sessions = new Map<string, Session>();

  constructor(private readonly sandbox: Sandbox) {
    this.server = new SMTPServer({
      banner: 'Sandbox mail',
      size: LARGEST_MAIL_BYTES,
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      closeTimeout: 200,
      socketTimeout: LONGEST_SILENCE_MS,
      onRcptTo: ({ address }, session, done) => {
        const manner = sandbox.mailFaults.take(address);
        this.sessions.set(session.id, { manner });
        if (manner === null || MANNERS[manner].at === 'text') return done();
        const { code, answer } = MANNERS[manner];
        // Without a code it never answers, and the other side has to give up.
        if (code !== 0) done(Object.assign(new Error(answer), { responseCode: code }));
      },
      onData: (stream, session, done) => {
        void this.take(
          stream,
          session.envelope.rcptTo.at(-1)?.address ?? '',
          this.sessions.get(session.id)?.manner ?? null,
        )
          .then((error) =>
            error === 'cut' ? this.sockets.get(key(session.remoteAddress, session.remotePort))?.destroy() : done(error),
          )
          .catch((error: Error) => done(error));
      },
      onClose: (session) => void this.sessions.delete(session.id),
    });
    this.server.on('error', () => undefined);
    this.server.server.on('connection', (socket: Socket) => {
      const name = key(socket.remoteAddress ?? '', socket.remotePort ?? 0);
      this.sockets.set(name, socket);
      socket.once('close', () => this.sockets.delete(name));
    });
  }

  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    const address = this.server.server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets.values()) socket.destroy();
    if (this.server.server.listening) await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  /** @returns what to answer: nothing for a mail that was taken, or that no answer is to come. */
  private async take(stream: NodeJS.ReadableStream, to: string, manner: Manner | null): Promise<Error | 'cut' | null> {
    const raw = await buffer(stream);
    if (raw.length > LARGEST_MAIL_BYTES) return Object.assign(new Error('5.3.4 Too large'), { responseCode: 552 });
    if (manner === 'spam') return Object.assign(new Error(MANNERS.spam.answer), { responseCode: MANNERS.spam.code });
    const email = await PostalMime.parse(raw);
    this.sandbox.mails.add({
      at: this.sandbox.now(),
      from: email.from?.address ?? '',
      to,
      toName: email.to?.[0]?.name ?? '',
      subject: email.subject ?? '',
      text: email.text ?? '',
      html: email.html ?? '',
      headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    });
    return manner === 'cut' ? 'cut' : null;
  }
}

const key = (address: string, port: number) => `${address.replace(/^::ffff:/, '')} ${port}`;
