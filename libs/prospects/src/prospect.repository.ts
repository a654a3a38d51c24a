import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { PersonKeys } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { ProspectLinkEntity } from './prospect-link.entity.js';
import { ProspectEntity } from './prospect.entity.js';
import type { ProspectKind } from './prospect.js';

/** Row-level security shows the prospects of whoever acts, and of those whose team they lead. */
@Injectable()
export class ProspectRepository {
  constructor(private readonly keys: PersonKeys) {}

  async count(tx: Transaction, memberId: string): Promise<number> {
    return tx.getRepository(ProspectEntity).countBy({ memberId });
  }

  async insert(
    tx: Transaction,
    { name, ...prospect }: { id: string; memberId: string; kind: ProspectKind; name: string; createdAt: Date },
  ): Promise<void> {
    const sealedName = await this.seal(tx, prospect.id, name);
    await tx.getRepository(ProspectEntity).insert({ ...prospect, sealedName });
  }

  async change(tx: Transaction, id: string, { kind, name }: { kind: ProspectKind; name: string }): Promise<void> {
    const sealedName = await this.seal(tx, id, name);
    await tx.getRepository(ProspectEntity).update({ id }, { kind, sealedName });
  }

  /** Whoever else would change or erase it waits. @throws DomainError not_found for who may not see it. */
  async lock(tx: Transaction, id: string): Promise<ProspectEntity> {
    const found = await tx
      .getRepository(ProspectEntity)
      .findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!found) throw DomainError.notFound('prospect');
    return found;
  }

  async idsOf(tx: Transaction, memberId: string): Promise<string[]> {
    const rows = await tx.getRepository(ProspectEntity).find({ where: { memberId }, select: { id: true } });
    return rows.map(({ id }) => id);
  }

  async link(tx: Transaction, link: Omit<ProspectLinkEntity, 'organisationId'>): Promise<void> {
    await tx.getRepository(ProspectLinkEntity).insert({ ...link });
  }

  /** With the links' ties to it; the links themselves go on leading where they lead. */
  async erase(tx: Transaction, id: string): Promise<boolean> {
    await this.keys.destroy(tx, id);
    const { affected } = await tx.getRepository(ProspectEntity).delete({ id });
    return affected === 1;
  }

  /** Their names by id; one whose key is gone, as after a backup was restored, has none any more. */
  async names(tx: Transaction, rows: readonly { id: string; sealedName: string }[]): Promise<Map<string, string>> {
    const told = await this.keys.open(
      tx,
      rows.map(({ id, sealedName }) => ({ entryId: id, personId: id, personal: sealedName })),
    );
    return new Map([...told].map(([id, { name }]) => [id, String(name)]));
  }

  private async seal(tx: Transaction, id: string, name: string): Promise<string> {
    const sealed = await this.keys.seal(tx, id, id, { name });
    if (sealed === null) throw DomainError.notFound('prospect');
    return sealed;
  }
}
