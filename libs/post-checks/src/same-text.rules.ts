import { asSeen } from '#libs/captions';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Where networks send readers by an address of their own. */
const WRAPPED = /^https?:\/\/(?:lnkd\.in|t\.co)\/\w+$/i;
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
  if (WRAPPED.test(read)) return true;
  const [whole, shown] = [bare(published), bare(read)];
  if (whole === shown) return true;
  const [, beginning] = /^(.+?)(?:…|\.\.\.)$/.exec(shown) ?? [];
  // So much of an address is shown that it is no other; less could be of any page of the site.
  return beginning !== undefined && beginning.length >= 15 && whole.startsWith(beginning);
}

const bare = (address: string) =>
  address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
