import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Transaction } from '#libs/platform';
import type { DraftingRequest, DraftingSettings } from './drafting-help.js';
import { DraftingRequestEntity } from './drafting-request.entity.js';
import { DraftingSettingsEntity } from './drafting-settings.entity.js';

type Asked = Pick<
  DraftingRequest,
  'id' | 'memberId' | 'purpose' | 'kind' | 'textHash' | 'model' | 'promptVersion' | 'askedAt'
>;

@Injectable()
export class DraftingRepository {
  /** Null while nobody has allowed anything. */
  async settings(tx: Transaction): Promise<DraftingSettings | null> {
    const [row] = await tx.getRepository(DraftingSettingsEntity).find();
    return row ?? null;
  }

  async saveSettings(tx: Transaction, settings: DraftingSettings): Promise<void> {
    await tx.query(
      `INSERT INTO drafting_settings (public, professionals) VALUES ($1, $2)
       ON CONFLICT (organisation_id) DO UPDATE SET public = $1, professionals = $2`,
      [JSON.stringify(settings.public), JSON.stringify(settings.professionals)],
    );
  }

  async begin(tx: Transaction, request: DraftingRequest): Promise<void> {
    await tx.getRepository(DraftingRequestEntity).insert({ ...request });
  }

  async finish(tx: Transaction, id: string, outcome: Omit<DraftingRequest, keyof Asked>): Promise<void> {
    await tx.getRepository(DraftingRequestEntity).update({ id }, outcome);
  }

  /** When help was asked since a moment, the earliest first: by a member, or by anybody. */
  async since(tx: Transaction, from: Date, memberId?: string): Promise<Date[]> {
    const rows = await tx.getRepository(DraftingRequestEntity).find({
      select: { id: true, askedAt: true },
      where: { askedAt: MoreThan(from), ...(memberId && { memberId }) },
      order: { askedAt: 'ASC' },
    });
    return rows.map(({ askedAt }) => askedAt);
  }

  /** The newest request of a member's in answer to which exactly this was shown. */
  async shown(
    tx: Transaction,
    memberId: string,
    hash: string,
  ): Promise<Pick<DraftingRequest, 'model' | 'promptVersion'> | null> {
    const [row] = await tx.query<Pick<DraftingRequest, 'model' | 'promptVersion'>[]>(
      `SELECT model, prompt_version AS "promptVersion" FROM drafting_requests
        WHERE organisation_id = current_organisation() AND member_id = $1 AND suggestions @> ARRAY[$2::text]
        ORDER BY asked_at DESC, id DESC LIMIT 1`,
      [memberId, hash],
    );
    return row ?? null;
  }
}
