import { Injectable } from '@nestjs/common';
import { foundOnce, once, type Transaction } from '#libs/platform';
import { CreateShareLink } from './create-share-link.js';

/** Where a link begins and where it leads. */
export interface FoundLink {
  url: string;
  targetUrl: string;
}

/** The addresses of shares' links. */
@Injectable()
export class ShareLinks {
  constructor(private readonly createShareLink: CreateShareLink) {}

  async urlOf(tx: Transaction, linkId: string): Promise<string> {
    const found = await this.find(tx, linkId);
    if (!found) throw new Error(`There is no link ${linkId}.`);
    return found.url;
  }

  async find(tx: Transaction, linkId: string): Promise<FoundLink | null> {
    return once(tx, key(linkId), async () => (await this.read(tx, [linkId])).get(linkId) ?? null);
  }

  /** Looks all of these up at once, in a transaction that looks once. */
  async lookUp(tx: Transaction, linkIds: readonly string[]): Promise<void> {
    for (const [id, link] of await this.read(tx, linkIds)) foundOnce(tx, key(id), link);
  }

  private async read(tx: Transaction, linkIds: readonly string[]): Promise<Map<string, FoundLink>> {
    const rows = await tx.query<{ id: string; code: string; targetUrl: string }[]>(
      `SELECT id, code, target_url AS "targetUrl" FROM share_links
        WHERE organisation_id = current_organisation() AND id = ANY ($1::uuid[])`,
      [linkIds],
    );
    return new Map(rows.map(({ id, code, targetUrl }) => [id, { url: this.createShareLink.urlOf(code), targetUrl }]));
  }
}

function key(linkId: string): string {
  return `links.find ${linkId}`;
}
