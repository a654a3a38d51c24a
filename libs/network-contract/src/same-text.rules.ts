import { asSeen } from '#libs/captions';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Where networks send readers by an address of their own. */
const WRAPPED = /^https?:\/\/(?:(?:lnkd\.in|t\.co)\/\w+$|(?:www\.)?linkedin\.com\/(?:redir|safety)\/)/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/**
 * Whether a post still says what was published, for readers: however spaces fall, whatever the network made of entities,
 * mentions and links (an address of its own instead of one that stood there, one without its beginning, or a short form).
 */
export function isSameText(published: string, read: string): boolean {
  const [before, after] = [wordsOf(published), wordsOf(read)];
  return before.length === after.length && before.every((word, at) => isSameWord(word, after[at]!));
}

function wordsOf(text: string): string[] {
  return asSeen(plain(text)).split(' ');
}

/** Without entities, and of a mention only the name. */
function plain(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/gi, (_, name: string) => ENTITIES[name.toLowerCase()] ?? "'")
    .replace(/@([\w.-]+)@[\w.-]+\w/g, '@$1');
}

function isSameWord(published: string, read: string): boolean {
  if (published === read) return true;
  if (!ADDRESS.test(published)) return false;
  if (isWrapped(read)) return true;
  const [whole, shown] = [bare(published), bare(read)];
  if (whole === shown) return true;
  const [, beginning] = /^(.+?)(?:…|\.\.\.)$/.exec(shown) ?? [];
  // So much of an address is shown that it is no other; less could be of any page of the site.
  return beginning !== undefined && beginning.length >= 15 && whole.startsWith(beginning);
}

/** Whether an address is the network's own, put in place of one that it does not tell. */
export function isWrapped(address: string): boolean {
  return WRAPPED.test(address);
}

/** Whether an address is another, whatever a network appended to say where a reader comes from. */
export function isSameAddress(published: string, read: string): boolean {
  if (!ADDRESS.test(published)) return false;
  const [whole, shown] = [bare(published), bare(read)];
  const added = /^\/?[?&#]/.exec(shown.slice(whole.length));
  return whole === shown || (shown.startsWith(whole) && added !== null);
}

const bare = (address: string) =>
  address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
