import { Logger } from '@nestjs/common';
import type { SendMailOptions } from 'nodemailer';
import { Channel, type Message, type Outcome } from '../channel.js';
import { MailPool, type Patience } from './mail-pool.js';
import { readMailUrl, readSender, type Sender } from './mail-server.rules.js';
import { outcomeOf, type SmtpFailure } from './smtp-outcome.rules.js';
import { NoMailbox, writeMail } from './write-mail.js';

const PATIENCE: Patience = { connection: 10_000, greeting: 10_000, silence: 20_000, whole: 45_000 };
const MOST_OF_AN_ANSWER = 200;

interface MailSettings {
  url: string;
  from: string;
  now: () => Date;
  patience?: Patience;
}

/** Mail by SMTP. */
export class MailChannel extends Channel {
  readonly name = 'mail';
  private readonly logger = new Logger(MailChannel.name);
  private readonly sender: Sender;
  private readonly pool: MailPool;
  private readonly now: () => Date;

  constructor({ url, from, now, patience = PATIENCE }: MailSettings) {
    super();
    this.sender = readSender(from);
    this.pool = new MailPool(readMailUrl(url), patience);
    this.now = now;
  }

  async deliver(message: Message): Promise<Outcome> {
    const mail = await this.write(message);
    if ('kind' in mail) return mail;
    let textAsked = false;
    try {
      const reference = await this.pool.send(mail, () => (textAsked = true));
      return { kind: 'accepted', reference: reference.slice(0, MOST_OF_AN_ANSWER) };
    } catch (error) {
      return outcomeOf(error as SmtpFailure, textAsked);
    }
  }

  private async write(message: Message): Promise<SendMailOptions | Outcome> {
    try {
      return await writeMail(message, this.sender, this.now());
    } catch (error) {
      if (error instanceof NoMailbox) return { kind: 'refused', code: '5.1.3' };
      this.logger.error(`Mail ${message.id} could not be written: ${(error as Error).message}`);
      return { kind: 'deferred', code: 'EWRITE' };
    }
  }

  override async close(): Promise<void> {
    this.pool.close();
  }
}
