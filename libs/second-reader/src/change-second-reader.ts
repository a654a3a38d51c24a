import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database, SecretBox } from '#libs/platform';
import { TopicQueries } from '#libs/topics';
import { ModelEndpoint } from './model-endpoint.js';
import { readyReaches, sameReaches } from './reach.rules.js';
import { keyContext } from './ask-model.js';
import { SecondReaderRepository } from './second-reader.repository.js';
import type { SecondReaderSettings } from './second-reader.js';
import { secondReaderChanged } from './second-reader.facts.js';

/** `key` left out stays as it is; null takes it away. */
export type SecondReaderChange = Omit<SecondReaderSettings, 'sealedKey'> & { key?: string | null };

/** Names the model that reads along, and for which texts. Saying the same again changes nothing. */
@Injectable()
export class ChangeSecondReader {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly topics: TopicQueries,
    private readonly repository: SecondReaderRepository,
    private readonly endpoint: ModelEndpoint,
    private readonly secrets: SecretBox,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * `began` is the revision the change began from.
   * @throws DomainError conflict `changed_meanwhile`, or invalid naming `baseUrl`, `key`, `public.topicIds` or
   * `professionals.topicIds`.
   */
  async execute(actor: Actor, change: SecondReaderChange, began?: number): Promise<void> {
    const at = this.clock.now();
    const baseUrl = change.baseUrl.trim().replace(/\/+$/, '');
    this.endpoint.require(baseUrl);
    const known = new Set((await this.topics.list(actor)).map(({ id }) => id));
    const reach = readyReaches(change, known);
    await this.database.within(actor, async (tx) => {
      await this.organisations.lock(tx);
      const before = await this.repository.settings(tx);
      const after: SecondReaderSettings = {
        baseUrl,
        model: change.model.trim(),
        sealedKey: this.keyAfter(actor, before, change.key),
        ...reach,
      };
      if (before && same(before, after, known)) return;
      await this.edits.claim(tx, actor, 'organisation.second-reader', began, at);
      if (before && change.key === undefined) requireSameHost(before, after);
      await this.repository.saveSettings(tx, after);
      await this.ledger.append(
        tx,
        secondReaderChanged.of({
          at,
          actorId: actor.memberId,
          subjectId: actor.organisationId,
          detail: {
            host: new URL(baseUrl).host,
            model: after.model,
            keySet: after.sealedKey !== null,
            public: after.public.topics,
            publicTopics: after.public.topicIds.length,
            professionals: after.professionals.topics,
            professionalTopics: after.professionals.topicIds.length,
          },
        }),
      );
    });
  }

  /** What was sealed stays as it is where the same key is given again: it would be sealed otherwise each time. */
  private keyAfter(
    { organisationId }: Actor,
    before: SecondReaderSettings | null,
    key: string | null | undefined,
  ): string | null {
    const old = before?.sealedKey ?? null;
    if (key === undefined) return old;
    if (key === null) return null;
    const context = keyContext(organisationId);
    return old !== null && this.secrets.open(old, context) === key.trim()
      ? old
      : this.secrets.seal(key.trim(), context);
  }
}

/** A key goes to nobody but whom it was given for: another address asks for it anew. */
function requireSameHost(before: SecondReaderSettings, after: SecondReaderSettings): void {
  if (after.sealedKey === null || new URL(before.baseUrl).origin === new URL(after.baseUrl).origin) return;
  throw DomainError.invalid('key', say('The address is another one: give its key, or take the old one away.'));
}

function same(before: SecondReaderSettings, after: SecondReaderSettings, known: Set<string>): boolean {
  const told = ({ baseUrl, model, sealedKey }: SecondReaderSettings) => JSON.stringify([baseUrl, model, sealedKey]);
  return told(before) === told(after) && sameReaches(before, after, known);
}
