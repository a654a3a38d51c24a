import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { MailChannel } from '../src/mail/mail-channel.js';
import type { ChannelStage, Manner } from './channel-stage.js';

/** A mail as it arrived. */
export interface Arrived {
  from: string;
  to: string;
  raw: string;
  email: Email;
}

const PATIENCE = { connection: 300, greeting: 300, silence: 300, whole: 1_500 };

/** A real mail server on a port of this machine, and the channel that sends to it. */
export interface MailStage extends ChannelStage {
  readonly port: number;
  readonly mails: Arrived[];
}

interface Answers {
  responseCode: number;
  message: string;
}

const answer = ({ responseCode, message }: Answers) => Object.assign(new Error(message), { responseCode });

export async function mailStage(server: SMTPServerOptions = {}, url = 'smtp://127.0.0.1'): Promise<MailStage> {
  let manner: Manner = 'well';
  const mails: Arrived[] = [];
  const sockets = new Set<Socket>();
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onRcptTo: (_address, _session, done) => {
      if (manner === 'refuses') return done(answer({ responseCode: 550, message: '5.1.1 Nobody of that name' }));
      if (manner === 'busy') return done(answer({ responseCode: 450, message: '4.2.0 Greylisted' }));
      if (manner !== 'hangs') done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        void PostalMime.parse(raw).then((email) => {
          const { mailFrom, rcptTo } = session.envelope;
          mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo[0]!.address, raw, email });
          if (manner === 'cuts_off') sockets.forEach((socket) => socket.destroy());
          else done(null, 'Taken');
        });
      });
    },
    ...server,
  });
  smtp.on('error', () => undefined);
  smtp.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  const listen = (port: number) => new Promise<void>((resolve) => smtp.server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = smtp.server.address() as AddressInfo;
  const channel = new MailChannel({
    url: `${url}:${port}`,
    from: 'Acme Advocacy <advocacy@acme.example>',
    now: () => new Date('2026-11-02T09:00:00Z'),
    patience: PATIENCE,
  });
  const stop = async () => {
    sockets.forEach((socket) => socket.destroy());
    if (smtp.server.listening) await new Promise((resolve) => smtp.server.close(resolve));
  };
  return {
    channel,
    port,
    mails,
    behave: async (how) => {
      manner = how;
      if (how === 'away') await stop();
      else if (!smtp.server.listening) await listen(port);
    },
    arrived: async () => mails.map(({ to, email }) => ({ to, text: `${email.subject}\n${email.text}` })),
    close: async () => {
      await channel.close();
      await stop();
    },
  };
}
