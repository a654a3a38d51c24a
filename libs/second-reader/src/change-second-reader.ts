import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database, SecretBox } from '#libs/platform';
import { TopicQueries } from '#libs/topics';
import { ModelEndpoint } from './model-endpoint.js';
import { tidied } from './reach.rules.js';
import { keyContext } from './read-text.js';
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
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid naming `baseUrl`, `key`, `public.topicIds` or `professionals.topicIds`. */
  async execute(actor: Actor, change: SecondReaderChange): Promise<void> {
    const baseUrl = change.baseUrl.trim().replace(/\/+$/, '');
    this.endpoint.require(baseUrl);
    const known = new Set((await this.topics.list(actor)).map(({ id }) => id));
    const reach = { public: tidied(change.public, known), professionals: tidied(change.professionals, known) };
    for (const audience of ['public', 'professionals'] as const) {
      const { topics, topicIds } = reach[audience];
      if (topics === 'chosen' && topicIds.length === 0) {
        throw DomainError.invalid(`${audience}.topicIds`, say('Choose at least one topic.'));
      }
    }
    await this.database.within(actor, async (tx) => {
      await this.organisations.lock(tx);
      const before = await this.repository.settings(tx);
      const after: SecondReaderSettings = {
        baseUrl,
        model: change.model.trim(),
        sealedKey: this.keyAfter(actor, before, { ...change, baseUrl }),
        ...reach,
      };
      if (before && same(before, after)) return;
      await this.repository.saveSettings(tx, after);
      await this.ledger.append(
        tx,
        secondReaderChanged.of({
          at: this.clock.now(),
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

  /** A key goes to nobody but whom it was given for: another address asks for it anew. */
  private keyAfter(
    { organisationId }: Actor,
    before: SecondReaderSettings | null,
    { baseUrl, key }: SecondReaderChange,
  ): string | null {
    if (key !== undefined) return key === null ? null : this.secrets.seal(key.trim(), keyContext(organisationId));
    if (!before?.sealedKey) return null;
    if (new URL(before.baseUrl).origin !== new URL(baseUrl).origin) {
      throw DomainError.invalid('key', say('The address is another one: give its key, or take the old one away.'));
    }
    return before.sealedKey;
  }
}

function same(before: SecondReaderSettings, after: SecondReaderSettings): boolean {
  const told = ({ baseUrl, model, sealedKey, ...reach }: SecondReaderSettings) =>
    JSON.stringify([
      baseUrl,
      model,
      sealedKey,
      ...[reach.public, reach.professionals].map((r) => [r.topics, r.topicIds]),
    ]);
  return told(before) === told(after);
}
