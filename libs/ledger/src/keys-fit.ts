import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { SigningKeys } from './signing-keys.js';

/** Whether this process has the keys of the product that runs on the database. */
@Injectable()
export class KeysFit {
  constructor(
    private readonly database: Database,
    private readonly keys: SigningKeys,
  ) {}

  /** @throws Error saying what to set, when what was sealed here does not open. */
  async check(): Promise<void> {
    for (const id of await this.database.organisationIds()) {
      if (await this.database.within(id, (tx) => this.keys.opens(tx, id))) continue;
      throw new Error(
        'These are not the keys of the product that runs on this database. Set SECRET_KEYS to its own, or DATA_DIR to its data folder, where it keeps them.',
      );
    }
  }
}
