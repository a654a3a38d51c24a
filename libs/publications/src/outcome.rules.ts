import { say, type Sentence } from '#libs/kernel';
import { sentenceOf, type PublishOutcome } from '#libs/network-contract';
import { nextLook } from './publication.rules.js';

/** What to do with a publication after a try. */
export type Settlement =
  | {
      event: 'publish';
      externalId: string | null;
      permalink: string | null;
      code: string | null;
      message: Sentence | null;
    }
  | { event: 'lose'; lookUpAt: Date | null; code: string; message: Sentence }
  | { event: 'fail'; code: string; message: Sentence }
  | { event: 'retry'; dueAt: Date; code: string; message: Sentence }
  | { event: 'hold'; holdKey: string; code: string; message: Sentence };

export interface Try {
  now: Date;
  /** The network's name as people write it, and what it may refuse for everybody. */
  network: string;
  label: string;
  edition: string;
  /** For how long it can tell whether a post is there. */
  tellsForMs: number;
  /** When this try began. */
  startedAt: Date;
  connectedAt: Date;
  /** How earlier tries of this publication ended, oldest first. */
  earlier: readonly string[];
  /** A number from 0 to 1 that spreads out what would otherwise happen at one moment. */
  jitter: number;
}

/** Tries that never reached the network, or were refused for a passing reason. */
export const MOST_TRIES = 8;
const FIRST_PAUSE_MS = 30_000;
/** A token may be refused for some seconds after it was issued. */
const FRESH_TOKEN_MS = 60_000;
const FRESH_TOKEN_PAUSE_MS = 15_000;
const SHORT_LIMIT_MS = 2 * 60_000;
const LIMIT_SPREAD_MS = 10 * 60_000;

export const RECONNECT_HOLD = 'reconnect';

/** Ends when its member has read the code of conduct, or nobody has to any more. */
export const ATTESTATION_HOLD = 'attestation';

/** Ends when its member may share this again: they have their role back, or the content is for them once more. */
export const STANDING_HOLD = 'standing';

/** Its time came while its kind was frozen. Nothing but its member's answer ends it, so that nothing bursts out later. */
export const FREEZE_HOLD = 'freeze';
/** The code of what waits while the freeze is in force. */
export const FROZEN = 'frozen';

/** It is later than its member lets a share be. Nothing but their answer ends it. */
export const LATE_HOLD = 'late';

/** The code of what ended because its content was recalled. */
export const RECALLED = 'recalled';

/** The code of a post that was out and that its network does not have any more. */
export const FOUND_GONE = 'found_gone';

/** The code of what ended because its member looked, and it is not there. */
export const NOT_LIVE = 'not_live';

/** The code of what ended because somebody who was asked to delete it looked, and it is not there. */
export const DELETED_BY_HAND = 'deleted_by_hand';

/** The code of what had ended as not sent until the network's answer came, which says that it is live. */
export const LATE_ANSWER = 'late_answer';

/** The code of what is live twice. */
export const OUT_TWICE = 'out_twice';

/** The code of what its member says is live at an address that its network could not be asked about. */
export const ADDRESS_TOLD = 'address_told';

/** Nothing but its member's answer ends it: it may have gone out after the backup that was restored. */
export const RESTORED_HOLD = 'restored';

/** What may hold a share, as its key begins. */
export const HOLD_REASONS = [
  RECONNECT_HOLD,
  ATTESTATION_HOLD,
  STANDING_HOLD,
  FREEZE_HOLD,
  LATE_HOLD,
  RESTORED_HOLD,
  'operator',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Releases when the operator has moved the product to another edition of the network's API. */
export function operatorHold(network: string, edition: string): string {
  return `operator/${network}/${edition}`;
}

/** Turns what the network's adapter says into what becomes of the publication. Nothing that may be live is tried again. */
export function settle(outcome: PublishOutcome, attempt: Try): Settlement {
  const { label: network } = attempt;
  switch (outcome.kind) {
    case 'published':
      return outcome.externalId
        ? { event: 'publish', ...address(outcome), code: null, message: null }
        : {
            event: 'publish',
            ...address(outcome),
            code: 'address_unknown',
            message: say('It is live; {network} did not say at which address.', { network }),
          };
    case 'duplicate':
      return settleDuplicate(outcome, attempt);
    case 'unknown':
      return {
        event: 'lose',
        lookUpAt: nextLook(attempt.startedAt, attempt.now, attempt.tellsForMs),
        code: 'outcome_unknown',
        message: attempt.tellsForMs > 0 ? beingAsked(network) : unconfirmed(network),
      };
    case 'refused':
      if (!outcome.permanent)
        return again(
          attempt,
          'network_refused',
          say('{network} asks to try again: {words}', { network, words: outcome.message }),
        );
      return {
        event: 'fail',
        code: 'network_refused',
        message: say('{network} refused it: {words}', { network, words: outcome.message }),
      };
    case 'not_sent':
      return again(attempt, 'not_sent', sentenceOf(outcome.message));
    case 'rate_limited':
      return {
        event: 'retry',
        dueAt: limitEnds(outcome, attempt),
        code: 'rate_limited',
        message: say('{network} allows only so many posts a day; it goes out when the limit ends.', { network }),
      };
    case 'reconnect':
      if (attempt.now.getTime() - attempt.connectedAt.getTime() < FRESH_TOKEN_MS) {
        return {
          event: 'retry',
          dueAt: new Date(attempt.now.getTime() + FRESH_TOKEN_PAUSE_MS),
          code: 'connection_fresh',
          message: say('{network} does not know the new connection yet.', { network }),
        };
      }
      return {
        event: 'hold',
        holdKey: RECONNECT_HOLD,
        code: 'reconnect',
        message: say('Not shared yet: {network} wants you to sign in again.', { network }),
      };
    case 'operator':
      return {
        event: 'hold',
        holdKey: operatorHold(attempt.network, attempt.edition),
        code: 'network_refuses_product',
        message: say(
          'Not shared yet: {network} no longer takes posts from this version of Vouchsafe. Your administrator has to update it.',
          { network },
        ),
      };
  }
}

/** Of what is live although it was not taken to be. @param again whether it was on its way once more. */
export function cameLate(again = false): { code: string; message: Sentence } {
  const message = again
    ? say(
        'The network’s answer came late: it is live. It was just being sent once more; look whether it is there twice.',
      )
    : say('The network’s answer came late: it is live after all.');
  return { code: LATE_ANSWER, message };
}

/** What a member is told who alone can settle it. */
export function unconfirmed(network: string): Sentence {
  return say('{network} did not confirm. Look whether the post is there, then say so here.', { network });
}

function beingAsked(network: string): Sentence {
  return say('{network} did not confirm. Vouchsafe asks there whether the post arrived; you need not do anything.', {
    network,
  });
}

function address({ externalId, permalink }: { externalId: string | null; permalink: string | null }) {
  return { externalId, permalink };
}

/** On a second try the network's own duplicate check proves that the first one landed. */
function settleDuplicate(outcome: Extract<PublishOutcome, { kind: 'duplicate' }>, { earlier, label }: Try): Settlement {
  if (earlier.includes('unknown') || earlier.includes('published')) {
    return {
      event: 'publish',
      ...address(outcome),
      code: 'address_probable',
      message: say('{network} says the post was there already; the address is probable.', { network: label }),
    };
  }
  const message = say('{network} refused it: it repeats an earlier post.', { network: label });
  return { event: 'fail', code: 'duplicate_post', message };
}

function again({ now, earlier, label, jitter }: Try, code: string, message: Sentence): Settlement {
  const tries = earlier.filter((outcome) => outcome === 'not_sent' || outcome === 'refused').length + 1;
  if (tries >= MOST_TRIES) {
    return {
      event: 'fail',
      code,
      message: say('{reason} It was tried {tries, number} times; {network} has not got it.', {
        reason: message,
        tries,
        network: label,
      }),
    };
  }
  const pause = FIRST_PAUSE_MS * 2 ** (tries - 1) * (1 + jitter / 4);
  return { event: 'retry', dueAt: new Date(now.getTime() + pause), code, message };
}

/** LinkedIn's limits are of the UTC day; a first refusal may also be a passing protection, so one short pause comes before. */
function limitEnds(outcome: Extract<PublishOutcome, { kind: 'rate_limited' }>, { now, earlier, jitter }: Try): Date {
  if (outcome.until) return outcome.until;
  if (!outcome.daily && !earlier.includes('rate_limited')) return new Date(now.getTime() + SHORT_LIMIT_MS);
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return new Date(midnight + jitter * LIMIT_SPREAD_MS);
}
