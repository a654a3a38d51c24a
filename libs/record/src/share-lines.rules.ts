import { networkName, type Network } from '#libs/captions';
import { momentIn, type Reader } from '#libs/documents';
import { say, type Sentence } from '#libs/sentences';
import { RECALLED } from '#libs/shares';
import type { RecordedShare } from './item-record.js';

const states: Record<string, Sentence> = {
  scheduled: say('Waiting for its time'),
  publishing: say('Being shared'),
  published: say('Published'),
  unknown: say('In doubt: its member looks whether it is there'),
  failed: say('Not shared'),
  held: say('Held back'),
  withdrawn: say('Withdrawn'),
  called_off: say('Called off'),
  was_out: say('Not there any more'),
};

/** So much later than it was made something is planned; what goes out at once is planned for that moment. */
const AT_ONCE_MS = 60_000;

/** How many shares at a network stand how. */
export function standingWords({ network, state }: { network: string; state: string }, { speak }: Reader): string {
  return `${networkName(network as Network)} · ${speak(states[state]!)}`;
}

/** How a share stands, and each thing that happened to it with the time of that: what was live is never called not shared. */
export function shareLines(share: RecordedShare, reader: Reader): string[] {
  const { state, createdAt, plannedAt, publishedAt, endedAt } = share;
  const moment = momentIn(reader);
  const planned = publishedAt === null || Date.parse(plannedAt) - Date.parse(createdAt) >= AT_ONCE_MS;
  const lines = [
    states[standingOf(state, publishedAt)]!,
    planned && say('Planned for {at}', { at: moment(plannedAt) }),
    publishedAt !== null && say('Published on {at}', { at: moment(publishedAt) }),
    endedAt !== null && ended(share, moment(endedAt)),
  ];
  return lines.filter((line) => line !== false).map((line) => reader.speak(line));
}

/** What never was out was called off rather than withdrawn, and what was out was shared, whatever became of it. */
function standingOf(state: string, publishedAt: string | null): string {
  if (state === 'withdrawn' && publishedAt === null) return 'called_off';
  return state === 'failed' && publishedAt !== null ? 'was_out' : state;
}

/** Why a post is not out any more that was deleted at its network from here: by a recall, or as its member asked. */
const DELETED_FROM_HERE: readonly string[] = [RECALLED, 'taken_back'];

/** When a post was deleted at its network from here; null of any other. */
export function deletedFromHere({ state, publishedAt, endedAt, why }: RecordedShare): string | null {
  const wasOut = state === 'withdrawn' && publishedAt !== null;
  return wasOut && why !== null && DELETED_FROM_HERE.includes(why) ? endedAt : null;
}

function ended(share: RecordedShare, at: string): Sentence {
  const { state, publishedAt, why } = share;
  if (deletedFromHere(share)) return say('Deleted at its network from here on {at}', { at });
  if (publishedAt === null) {
    return state === 'withdrawn' ? say('Called off on {at}', { at }) : say('Given up on {at}', { at });
  }
  switch (why) {
    case 'found_gone':
      return say('Not found at its network any more on {at}', { at });
    case 'deleted_by_hand':
      return say('Said on {at} to be deleted at its network', { at });
    default:
      return say('Withdrawn on {at}', { at });
  }
}
