import { Injectable } from '@nestjs/common';
import { Database, SecretBox, type SealedColumn } from '#libs/platform';
import { SealRepository, type SealedValue } from './seal.repository.js';
import { SEALED_COLUMNS } from './sealed-columns.js';

/** What came of a batch. */
export interface Resealed {
  /** What was sealed anew, as an operator reads it. */
  name: string;
  resealed: number;
  /** Of which the key is missing, or that were changed by other hands. */
  unopened: number;
}

/** What is still sealed under a key that is not the newest. */
export interface Remaining {
  version: string;
  name: string;
  values: number;
}

const BATCH = 200;

/**
 * Seals everything anew under the newest key, batch by batch, each in a transaction of its own: whoever is stopped goes on
 * where they were, since what is done is not looked at again. Beside the running product nothing is undone: a value that
 * somebody writes meanwhile stays as they wrote it.
 */
@Injectable()
export class ResealAll {
  constructor(
    private readonly database: Database,
    private readonly secrets: SecretBox,
    private readonly seals: SealRepository,
  ) {}

  /** @param tell hears of each batch that was kept. @throws Error when there is only one key. */
  async execute(tell: (batch: Resealed) => void, most = BATCH): Promise<Remaining[]> {
    if (this.secrets.versions.length < 2)
      throw new Error(
        `There is only one key, ${this.secrets.newest}, and nothing to seal anew. Put a new one in front of it, as in SECRET_KEYS=2:NEW,1:OLD, and start every process again with both; then come back.`,
      );
    for (const organisationId of await this.database.organisationIds())
      for (const column of SEALED_COLUMNS) await this.reseal(organisationId, column, tell, most);
    return this.remaining();
  }

  private async reseal(
    organisationId: string,
    column: SealedColumn,
    tell: (batch: Resealed) => void,
    most: number,
  ): Promise<void> {
    for (let after: string | null = null; ;) {
      const batch = { name: column.name, resealed: 0, unopened: 0 };
      const values: SealedValue[] = await this.database.within(organisationId, async (tx) => {
        const older = await this.seals.older(tx, column, this.secrets.newest, after, most);
        for (const value of older) {
          const anew = this.anew(value, column.context(value.key, organisationId));
          if (anew === null) batch.unopened += 1;
          else if (await this.seals.replace(tx, column, value, anew)) batch.resealed += 1;
        }
        return older;
      });
      if (values.length > 0) tell(batch);
      if (values.length < most) return;
      after = values.at(-1)!.key;
    }
  }

  private anew({ sealed }: SealedValue, context: string): string | null {
    try {
      return this.secrets.seal(this.secrets.open(sealed, context), context);
    } catch {
      return null;
    }
  }

  private async remaining(): Promise<Remaining[]> {
    const found = new Map<string, Remaining>();
    for (const organisationId of await this.database.organisationIds())
      for (const column of SEALED_COLUMNS)
        for (const { version, values } of await this.database.within(organisationId, (tx) =>
          this.seals.byVersion(tx, column),
        )) {
          if (version === this.secrets.newest) continue;
          const known = found.get(`${version} ${column.name}`)?.values ?? 0;
          found.set(`${version} ${column.name}`, { version, name: column.name, values: known + values });
        }
    return [...found.values()];
  }
}
