import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { readyReaches, sameReaches } from '#libs/second-reader';
import { TopicQueries } from '#libs/topics';
import { OFF } from './drafting-settings.queries.js';
import type { DraftingSettings } from './drafting-help.js';
import { draftingChanged } from './drafting.facts.js';
import { DraftingRepository } from './drafting.repository.js';

/** Says which texts the organisation's model may help with. Saying the same again changes nothing. */
@Injectable()
export class ChangeDraftingHelp {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly topics: TopicQueries,
    private readonly repository: DraftingRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * `began` is the revision the change began from.
   * @throws DomainError conflict `changed_meanwhile`, or invalid naming `public.topicIds` or `professionals.topicIds`.
   */
  async execute(actor: Actor, change: DraftingSettings, began?: number): Promise<void> {
    const at = this.clock.now();
    const known = new Set((await this.topics.list(actor)).map(({ id }) => id));
    const after = readyReaches(change, known);
    await this.database.within(actor, async (tx) => {
      await this.organisations.lock(tx);
      const before = (await this.repository.settings(tx)) ?? OFF;
      if (sameReaches(before, after, known)) return;
      await this.edits.claim(tx, actor, 'organisation.drafting-help', began, at);
      await this.repository.saveSettings(tx, after);
      await this.ledger.append(
        tx,
        draftingChanged.of({
          at,
          actorId: actor.memberId,
          subjectId: actor.organisationId,
          detail: {
            public: after.public.topics,
            publicTopics: after.public.topicIds.length,
            professionals: after.professionals.topics,
            professionalTopics: after.professionals.topicIds.length,
          },
        }),
      );
    });
  }
}
