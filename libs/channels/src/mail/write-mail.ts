import type { SendMailOptions } from 'nodemailer';
import { isMailbox } from '#libs/kernel';
import type { Message } from '../channel.js';
import type { Sender } from './mail-server.rules.js';
import { fillTemplate } from './mail-template.js';
import { plainTwin } from './plain-twin.rules.js';
import { oneLine, webAddress } from './safe-text.rules.js';

/** An address that is none, so that there is nobody to send to. */
export class NoMailbox extends Error {}

/**
 * A message as a mail: both forms, and the headers by which machines know that nobody wrote it by hand (RFC 3834), which
 * delivery it is, and how to unsubscribe with one click (RFC 8058).
 * @throws NoMailbox; Error when an address in it is none of the web.
 */
export async function writeMail(message: Message, sender: Sender, at: Date): Promise<SendMailOptions> {
  const { address } = message.to;
  if (!isMailbox(address)) throw new NoMailbox('That is no mail address.');
  return {
    from: sender,
    to: { name: oneLine(message.to.name), address },
    envelope: { from: sender.address, to: [address] },
    subject: oneLine(message.subject),
    date: at,
    messageId: `<${message.id}@${sender.address.split('@').at(-1)}>`,
    text: plainTwin(message),
    html: await fillTemplate(message),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': message.language,
      ...(message.unsubscribeUrl ? oneClick(message.unsubscribeUrl) : {}),
    },
    xMailer: false,
    // A value of a message never makes the library read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function oneClick(url: string) {
  return {
    // As it stands: an address broken over lines is not understood everywhere.
    'List-Unsubscribe': { prepared: true, value: `<${webAddress(url).replaceAll('>', '%3E')}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
