import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** How it behaves: takes all, greets nobody, never answers to an address, closes at once, puts off, refuses, or speaks no SMTP. */
export type Manner = 'well' | 'mute' | 'hangs' | 'closes' | 'busy' | 'refuses' | 'nonsense';

export interface Mail {
  to: string;
  email: Email;
  /** Where its first button leads. */
  link: string;
  header(name: string): string;
}

/** Its answers to a connection and to an address, where they are not the usual ones. */
const ANSWERS: Partial<Record<Manner, Error>> = {
  closes: Object.assign(new Error('4.3.2 Closing'), { responseCode: 421 }),
  busy: Object.assign(new Error('4.2.0 Later, please'), { responseCode: 450 }),
  refuses: Object.assign(new Error('5.1.1 Nobody of that name'), { responseCode: 550 }),
};

/** A real mail server on this machine, everything it took, and hands on how it behaves. */
export class MailServer {
  readonly mails: Mail[] = [];
  /** How often it did not behave well. */
  troubles = 0;
  private manner: Manner = 'well';
  /** What is done when a mail's text has arrived, before it is kept and answered: while that lasts, the sender waits. */
  beforeTaking: (mail: Mail) => Promise<void> = async () => undefined;
  private readonly sockets = new Set<Socket>();
  private readonly smtp: SMTPServer;

  private constructor() {
    this.smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      onConnect: (_session, done) => {
        if (['mute', 'closes', 'nonsense'].includes(this.manner)) this.troubles += 1;
        if (this.manner !== 'mute') done(this.manner === 'closes' ? ANSWERS.closes : undefined);
      },
      onRcptTo: (_address, _session, done) => {
        if (this.manner !== 'well') this.troubles += 1;
        if (this.manner !== 'hangs') done(ANSWERS[this.manner]);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on(
          'end',
          () => void this.take(Buffer.concat(chunks), session.envelope.rcptTo[0]!.address).then(() => done()),
        );
      },
    });
    this.smtp.on('error', () => undefined);
    this.smtp.server.prependListener('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
      if (this.manner === 'nonsense') socket.write('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
  }

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    server.smtp.server.listen(0, '127.0.0.1');
    await once(server.smtp.server, 'listening');
    return server;
  }

  /** From now on; whoever is connected is not any more, as when a server is started again. */
  behave(manner: Manner): void {
    this.manner = manner;
    for (const socket of this.sockets) socket.destroy();
  }

  /** What `MAIL_URL` says of it. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  /** Everything that came to somebody, in order. */
  to(address: string): Mail[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    const closed = once(this.smtp.server, 'close');
    this.smtp.server.close();
    await closed;
  }

  private async take(raw: Buffer, to: string): Promise<void> {
    const email = await PostalMime.parse(raw);
    const header = (name: string) => email.headers.find(({ key }) => key === name)?.value ?? '';
    const [, link = ''] = /<a\s[^>]*?href="([^"]+)"/.exec(email.html ?? '') ?? [];
    const mail = { to, email, link: link.replaceAll('&amp;', '&'), header };
    await this.beforeTaking(mail);
    this.mails.push(mail);
  }
}
