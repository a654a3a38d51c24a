import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { INTENT_KINDS, type IntentKind } from '#libs/intent-places';
import { Clock, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { intentsChanged } from './intent.facts.js';
import { IntentRepository } from './intent.repository.js';

/** Says which places members may open. Saying the same again changes nothing; what was handed out stays handed out. */
@Injectable()
export class ChangeIntentSettings {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly intents: IntentRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** `began` is the revision the change began from. @throws DomainError conflict `changed_meanwhile`. */
  async execute(actor: Actor, wanted: readonly IntentKind[], began?: number): Promise<void> {
    const at = this.clock.now();
    const places = INTENT_KINDS.filter((kind) => wanted.includes(kind));
    await this.database.within(actor, async (tx) => {
      await this.organisations.lock(tx);
      const before = await this.intents.places(tx);
      if (before.join() === places.join()) return;
      await this.edits.claim(tx, actor, 'organisation.intents', began, at);
      await this.intents.savePlaces(tx, places);
      const { memberId: actorId, organisationId: subjectId } = actor;
      await this.ledger.append(tx, intentsChanged.of({ at, actorId, subjectId, detail: { places } }));
    });
  }
}
