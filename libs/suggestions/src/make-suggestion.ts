import { Injectable } from '@nestjs/common';
import { ScreenText } from '#libs/guidelines';
import { Clock, DomainError, newId, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { MediaRepository } from '#libs/media';
import { Database, type Transaction } from '#libs/platform';
import { TopicRepository } from '#libs/topics';
import { SameLinkQueries } from './same-link.queries.js';
import { suggestionMade } from './suggestion.facts.js';
import { SuggestionRepository } from './suggestion.repository.js';
import { readySuggestion, textOf, type Suggested } from './suggestion.rules.js';
import { SUGGESTION_LIMITS } from './suggestion.js';

const DAY_MS = 24 * 60 * 60_000;

export interface SuggestionOrder extends Suggested {
  language: string;
  topicId: string | null;
  /** A picture that the member put in. */
  imageId: string | null;
  /** Whether it is meant although the library or another suggestion has the same link. */
  anyway: boolean;
}

/** A member suggests something to share. It goes to whoever writes for the library, and nowhere else. */
@Injectable()
export class MakeSuggestion {
  constructor(
    private readonly database: Database,
    private readonly suggestions: SuggestionRepository,
    private readonly sameLink: SameLinkQueries,
    private readonly topics: TopicRepository,
    private readonly media: MediaRepository,
    private readonly screenText: ScreenText,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns its id, and whether its words went to drug safety.
   * @throws DomainError invalid naming the field; conflict `known_already`; rate_limited.
   */
  async execute(actor: Actor, order: SuggestionOrder): Promise<{ id: string; toSafety: boolean }> {
    const words = readySuggestion(order);
    return this.database.within(actor, async (tx) => {
      await this.suggestions.inTurn(tx);
      const [id, madeAt, { memberId }] = [newId(), this.clock.now(), actor];
      await this.requireRoom(tx, memberId, madeAt);
      await this.check(tx, actor, order);
      const linkHash = words.link === null ? null : this.sameLink.hashOf(words.link);
      if (!order.anyway && linkHash !== null) await this.requireNew(tx, words.link!, linkHash);
      const { language, topicId, imageId } = order;
      const screening = await this.screenText.execute(tx, actor, {
        text: textOf(words),
        subjectKind: 'draft',
        language,
        audiencePublic: true,
        ...(imageId ? { attachments: 1 } : {}),
      });
      const sealedText = await this.suggestions.seal(tx, memberId, id, { ...words, reason: null });
      if (sealedText === null) throw DomainError.notFound('member');
      const undecided = { state: 'waiting' as const, decidedBy: null, decidedAt: null, itemId: null };
      const made = { id, memberId, language, topicId, imageId, linkHash, sealedText, madeAt, ...undecided };
      await this.suggestions.insert(tx, { ...made, screeningId: screening.id });
      const detail = { memberId, screeningId: screening.id, topicId };
      await this.ledger.append(tx, suggestionMade.of({ at: madeAt, actorId: memberId, subjectId: id, detail }));
      return { id, toSafety: screening.route };
    });
  }

  private async requireRoom(tx: Transaction, memberId: string, now: Date): Promise<void> {
    const made = await this.suggestions.madeSince(tx, memberId, new Date(now.getTime() - DAY_MS));
    const first = made.at(-SUGGESTION_LIMITS.daily);
    if (!first) return;
    const waitMs = first.getTime() + DAY_MS - now.getTime();
    const told = say(
      'You have made {most, number} suggestions within a day; make the next in {hours, plural, one {# hour} other {# hours}}.',
      { most: SUGGESTION_LIMITS.daily, hours: Math.ceil(waitMs / 3_600_000) },
    );
    throw new DomainError('rate_limited', 'rate_limited', told, [], { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
  }

  private async check(tx: Transaction, actor: Actor, { topicId, imageId }: SuggestionOrder): Promise<void> {
    if (topicId !== null && !(await this.topics.all(tx)).some(({ id }) => id === topicId)) {
      throw DomainError.invalid('topicId', say('must be one of the topics'));
    }
    if (imageId !== null && !(await this.media.isOf(tx, imageId, actor.memberId))) {
      throw DomainError.invalid('imageId', say('must be an uploaded image'));
    }
  }

  private async requireNew(tx: Transaction, link: string, linkHash: string): Promise<void> {
    const inLibrary = (await this.sameLink.of(tx, [link])).get(link) ?? [];
    if (inLibrary.length === 0 && !(await this.suggestions.isKnown(tx, linkHash))) return;
    throw DomainError.conflict(
      'known_already',
      inLibrary.length > 0
        ? say('The library has something with this link already. Suggest it all the same if yours says something else.')
        : say('This link was suggested already. Suggest it all the same if yours says something else.'),
    );
  }
}
