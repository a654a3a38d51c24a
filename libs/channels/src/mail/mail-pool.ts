import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailServer } from './mail-server.rules.js';

/** How long a server may take, in milliseconds: to let us in, to greet, to say anything at all, and for one mail as a whole. */
export interface Patience {
  connection: number;
  greeting: number;
  silence: number;
  whole: number;
}

/** Mails that go out side by side, each over a connection that is kept open for the next. */
const CONNECTIONS = 5;
const KEPT_OPEN_MS = 30_000;

/** A mail, and who wants to know that the server has asked for its text. */
type WatchedMail = SendMailOptions & { whenTextAsked?: () => void };

/** Connections to a mail server. Where the library would hand a mail over again by itself, it is told not to. */
export class MailPool {
  private readonly transport;

  constructor(
    { checked, auth, ...server }: MailServer,
    private readonly patience: Patience,
  ) {
    this.transport = createTransport({
      ...server,
      auth: auth ?? undefined,
      pool: true,
      maxConnections: CONNECTIONS,
      maxRequeues: 0,
      idleTimeout: KEPT_OPEN_MS,
      connectionTimeout: patience.connection,
      dnsTimeout: patience.connection,
      greetingTimeout: patience.greeting,
      socketTimeout: patience.silence,
      tls: { rejectUnauthorized: checked, minVersion: 'TLSv1.2' },
    });
    this.watchTexts();
    // The end of a connection is told here too; what it means for a mail, that mail is told.
    this.transport.on('error', () => undefined);
  }

  /** Hands a mail over, once. @returns what the server said. @throws what nodemailer says, with its `command` and `response`. */
  async send(mail: SendMailOptions, whenTextAsked: () => void): Promise<string> {
    const signal = AbortSignal.timeout(this.patience.whole);
    const watched: WatchedMail = { ...mail, signal, whenTextAsked };
    return (await this.transport.sendMail(watched)).response;
  }

  close(): void {
    this.transport.close();
  }

  /** The library begins to pour a mail's text into the connection when the server has asked for it, and no earlier. */
  private watchTexts(): void {
    this.transport.use('stream', ({ data, message }, done) => {
      const createReadStream = message.createReadStream.bind(message);
      message.createReadStream = (options) => {
        const text = createReadStream(options);
        const pipe = text.pipe.bind(text);
        text.pipe = (into, how) => {
          (data as WatchedMail).whenTextAsked?.();
          return pipe(into, how);
        };
        return text;
      };
      done();
    });
  }
}
