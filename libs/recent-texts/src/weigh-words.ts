import { Injectable } from '@nestjs/common';
import { captionsAlike, networkName, partsOf, textOf } from '#libs/captions';
import { FeedQueries, type FeedDetail } from '#libs/feed';
import { Clock, DomainError, say, type Actor, type Sentence } from '#libs/kernel';
import { MemberDirectory } from '#libs/people';
import { Database } from '#libs/platform';
import { planTime, type Schedule } from '#libs/publishing-times';
import { WordsOfColleagues } from './words-of-colleagues.queries.js';
import { adviceFor, gathered, isUsedUp, sayersOf, type Advice, type Sayers } from './similarity-budget.rules.js';

/** What a member is about to share of an item, and when; now, without a schedule. */
export interface WordsToWeigh {
  itemId: string;
  captionId: string;
  text: string;
  schedule?: Schedule;
}

/** That too many colleagues say the same already; of whom they are and what they wrote it says nothing. */
export interface WornWords extends Sayers {
  /** Only the newest shares were read, and there are more. */
  atLeast: boolean;
  message: Sentence;
  advice: Advice;
  /** Another suggested text, as the editor will show it. */
  instead: { captionId: string; text: string } | null;
}

/**
 * Holds a text against what colleagues whose readers may be the same share on that network in the week before it goes
 * out and the week after. It warns only. Nothing is told of words that are not worn, so that nobody can find out by
 * trying what one colleague has written.
 */
@Injectable()
export class WeighWords {
  constructor(
    private readonly database: Database,
    private readonly feed: FeedQueries,
    private readonly members: MemberDirectory,
    private readonly words: WordsOfColleagues,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns null while one more may say it.
   * @throws DomainError not_found of what is not in the member's feed; invalid naming the schedule's field.
   */
  async execute(actor: Actor, { itemId, captionId, text, schedule }: WordsToWeigh): Promise<WornWords | null> {
    const { captions } = await this.feed.get(actor, itemId);
    const caption = captions.find(({ id }) => id === captionId);
    if (!caption) throw DomainError.notFound('caption to share');
    const now = this.clock.now();
    const at = schedule ? planTime(schedule, now).at : now;
    const { shares, atLeast } = await this.database.within(actor, async (tx) => {
      const { memberId } = actor;
      const { teamId } = await this.members.get(tx, memberId);
      return this.words.around(tx, { memberId, teamId, itemId, network: caption.network }, at);
    });
    const fixed = disclosuresOf(shares, captions);
    const shared = gathered(shares, fixed);
    const sayers = sayersOf(text, shared, fixed);
    if (!isUsedUp(sayers)) return null;
    const others = captionsAlike(captions, caption)
      .filter(({ id }) => id !== captionId)
      .map((other) => ({ caption: other, sayers: sayersOf(other.text, shared, fixed) }));
    const { advice, instead } = adviceFor(caption, others);
    return {
      ...sayers,
      atLeast,
      message: messageOf(sayers.nearly, atLeast, networkName(caption.network)),
      advice,
      instead: instead && { captionId: instead.id, text: textOf(partsOf(instead)) },
    };
  }
}

function disclosuresOf(shares: readonly { disclosure: string | null }[], captions: FeedDetail['captions']): string[] {
  return [...new Set([...shares, ...captions].flatMap(({ disclosure }) => disclosure ?? []))];
}

function messageOf(colleagues: number, atLeast: boolean, network: string): Sentence {
  return atLeast
    ? say(
        'At least {colleagues, number} colleagues share nearly these words on {network} within a week of your post. Readers who follow several of you see them again and again.',
        { colleagues, network },
      )
    : say(
        '{colleagues, number} colleagues share nearly these words on {network} within a week of your post. Readers who follow several of you see them again and again.',
        { colleagues, network },
      );
}
