import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { SecretBox, type SealedColumn, type Transaction } from '#libs/platform';
import { ModelEndpoint, type Message, type ModelAnswer } from './model-endpoint.js';
import { SecondReaderRepository } from './second-reader.repository.js';
import type { SecondReaderSettings } from './second-reader.js';

/** The organisation's model with its address; its key stays sealed. */
export type NamedModel = Pick<SecondReaderSettings, 'baseUrl' | 'model' | 'sealedKey'>;

/** Asks the model that the organisation named, for whatever else it may do than read along. */
@Injectable()
export class AskModel {
  constructor(
    private readonly repository: SecondReaderRepository,
    private readonly endpoint: ModelEndpoint,
    private readonly secrets: SecretBox,
  ) {}

  /** @returns null while none is named. */
  async named(tx: Transaction): Promise<NamedModel | null> {
    return this.repository.settings(tx);
  }

  /** Takes up to `limitMs`, so never call it inside a transaction; never throws. */
  async execute(
    { organisationId }: Actor,
    { baseUrl, model, sealedKey }: NamedModel,
    messages: Message[],
    limitMs?: number,
  ): Promise<ModelAnswer> {
    const key = sealedKey === null ? null : this.secrets.open(sealedKey, keyContext(organisationId));
    return this.endpoint.ask({ baseUrl, model, key }, messages, limitMs);
  }
}

/** What the key is sealed for. */
export const keyContext = (organisationId: string) => `second reader ${organisationId}`;

/** Where the keys of endpoints are kept, one an organisation. */
export const SEALED_ENDPOINT_KEYS: SealedColumn = {
  name: 'keys of second readers',
  table: 'second_reader_settings',
  key: 'organisation_id::text',
  column: 'sealed_key',
  context: (_, organisationId) => keyContext(organisationId),
};
