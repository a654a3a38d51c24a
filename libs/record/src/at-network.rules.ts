import { momentIn, type Block, type Reader } from '#libs/documents';
import { say, type Sentence } from '#libs/sentences';
import type { AtNetwork, LookBeside } from './item-record.js';

/** In one sentence: when a post was last looked at, by what, and what was found; that nobody has looked is said as such. */
export function atNetworkWords(at: AtNetwork, reader: Reader): string {
  const { speak } = reader;
  return [speak(foundWords(at, reader)), at.look && speak(besideWords(at.look, reader))].filter(Boolean).join('\n');
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

function foundWords({ found, how, lookedAt, by, since }: AtNetwork, reader: Reader): Sentence {
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
      return seen
        ? say('At its network: changed since {from}, last looked at by {name} on {at}.', { from, name, at })
        : say('At its network: its text was changed since {from}, last read there on {at}.', { from, at });
    case 'gone':
      return seen
        ? say('At its network: gone since {from}, last looked for by {name} on {at}.', { from, name, at })
        : say('At its network: gone since {from}, last asked for there on {at}.', { from, at });
    default:
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
  const unknown = at.found === 'changed' ? [speak(say('What it says there is not on record.'))] : [];
  const lines = [...unknown, ...note];
  if (lines.length === 0) return [];
  return [{ is: 'facts', of: [{ label: speak(say('At its network')), value: lines.join('\n') }] }];
}
