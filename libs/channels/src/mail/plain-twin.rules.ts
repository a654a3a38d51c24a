import type { Message } from '../channel.js';
import { MAIL_WORDS } from './mail-words.js';
import { oneLine, plainText, webAddress } from './safe-text.rules.js';

const RULE = '-- ';

/** The same mail for who reads plain text: nothing is left out. */
export function plainTwin(message: Message): string {
  const words = MAIL_WORDS[message.language];
  const sections = message.sections.map(({ title, body, action }) =>
    [oneLine(title), plainText(body).trim(), ...(action ? [`${oneLine(action.label)}\n${webAddress(action.url)}`] : [])]
      .filter((part) => part !== '')
      .join('\n\n'),
  );
  const foot = [
    oneLine(message.why),
    ...(message.settingsUrl ? [`${words.settings}: ${webAddress(message.settingsUrl)}`] : []),
    ...(message.unsubscribeUrl ? [`${words.unsubscribe}: ${webAddress(message.unsubscribeUrl)}`] : []),
    words.noReply,
    oneLine(words.from(message.organisation)),
  ];
  return `${sections.join('\n\n\n')}\n\n${RULE}\n${foot.join('\n')}\n`;
}
