import { momentIn, type Block, type Reader } from '#libs/documents';
import type { PostParts } from '#libs/post-checks';
import { say, type Sentence } from '#libs/sentences';
import type { AtNetwork, LookBeside } from './item-record.js';

/**
 * In one sentence: when a post was last looked at, by what, and what was found; that nobody has looked is said as such.
 * @param deletedAt when it was deleted there from here, ISO 8601; null of what was not.
 */
export function atNetworkWords(at: AtNetwork, reader: Reader, deletedAt: string | null = null): string {
  const { speak } = reader;
  const deleted = deletedAt && { at: momentIn(reader)(deletedAt) };
  if (deleted && at.found === 'not_looked') return speak(say('At its network: deleted from here on {at}.', deleted));
  const parts = at.found === 'changed' || at.found === 'unchanged' ? partWords(at.parts) : [];
  const beside = at.look && besideWords(at.look, reader);
  const after = deleted ? [say('At its network: deleted from here on {at}.', deleted)] : [];
  return [foundWords(at, reader), ...parts, ...(beside ? [beside] : []), ...after].map(speak).join('\n');
}

/** What stood with its text, where that is not all as it was published. */
function partWords(parts: AtNetwork['parts']): Sentence[] {
  if (!parts || allSame(parts)) return [];
  return [linkWords(parts), pictureWords(parts)];
}

const allSame = ({ link, picture }: PostParts) => link === 'same' && picture === 'same';

function linkWords({ link, seenLink }: PostParts): Sentence {
  if (link === 'untold') return say('Of its link preview the network tells nothing.');
  if (link === 'same') return say('Its link preview is as it was published.');
  return seenLink
    ? say('Its link preview leads to {link} instead.', { link: seenLink })
    : say('Its link preview is not there any more.');
}

function pictureWords({ picture }: PostParts): Sentence {
  if (picture === 'untold') return say('Of its picture the network tells nothing.');
  return picture === 'same'
    ? say('As far as the network tells, its picture is as it was published.')
    : say('Its picture, or the words that describe it, are not those that were published.');
}

/** What a person says who looked after that was read; it stands beside it. */
function besideWords({ answer, at: moment, by }: LookBeside, reader: Reader): Sentence {
  const told = { name: nameOf(by, reader), at: momentIn(reader)(moment) };
  switch (answer) {
    case 'as_approved':
      return say('{name} looked there on {at} and says that it is as it was approved.', told);
    case 'changed':
      return say('{name} looked there on {at} and says that it was changed.', told);
    case 'gone':
      return say('{name} looked there on {at} and says that it is gone.', told);
  }
}

function nameOf(by: AtNetwork['by'], { speak }: Reader): string {
  return by?.name ?? speak(say('Somebody who was erased'));
}

function foundWords({ found, how, lookedAt, by, since, text, parts }: AtNetwork, reader: Reader): Sentence {
  if (found === 'not_looked' || lookedAt === null) {
    return found === 'unreadable'
      ? say('At its network: not compared. The network did not let it be read, and no person has looked.')
      : say('At its network: not looked at since it was published.');
  }
  const moment = momentIn(reader);
  const at = moment(lookedAt);
  const from = moment(since ?? lookedAt);
  const name = nameOf(by, reader);
  const seen = how === 'seen';
  switch (found) {
    case 'changed':
      if (parts && text === null) {
        return say('At its network: its link preview or picture was changed since {from}, last read there on {at}.', {
          from,
          at,
        });
      }
      return seen
        ? say('At its network: changed since {from}, last looked at by {name} on {at}.', { from, name, at })
        : say('At its network: its text was changed since {from}, last read there on {at}.', { from, at });
    case 'gone':
      return seen
        ? say('At its network: gone since {from}, last looked for by {name} on {at}.', { from, name, at })
        : say('At its network: gone since {from}, last asked for there on {at}.', { from, at });
    default:
      if (parts && allSame(parts)) {
        return say(
          'At its network: its text, link preview and picture are as they were published, as was read there on {at}.',
          { at },
        );
      }
      return seen
        ? say('At its network: as it was published, as {name} saw on {at}.', { name, at })
        : say('At its network: its text is as it was published, as was read there on {at}.', { at });
  }
}

/** What a changed post says instead, as far as it is known, and what whoever looked wrote about it. */
export function whatItSays(at: AtNetwork, { speak }: Reader): Block[] {
  const note = at.note ? [speak(say('Noted by whoever looked: {words}', { words: at.note }))] : [];
  if (at.found === 'changed' && at.text !== null) {
    const about = speak(say('What it said at its network instead'));
    return [{ is: 'words', about: [about, ...note].join('\n'), text: at.text }];
  }
  const unknown = at.found === 'changed' && !at.parts ? [speak(say('What it says there is not on record.'))] : [];
  const lines = [...unknown, ...note];
  if (lines.length === 0) return [];
  return [{ is: 'facts', of: [{ label: speak(say('At its network')), value: lines.join('\n') }] }];
}
