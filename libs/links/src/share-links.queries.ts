import { Injectable } from '@nestjs/common';
import { once, type Transaction } from '#libs/platform';
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
    const [row] = await once(tx, `links.find ${linkId}`, () =>
      tx.query<{ code: string; targetUrl: string }[]>(
        `SELECT code, target_url AS "targetUrl" FROM share_links WHERE organisation_id = current_organisation() AND id = $1`,
        [linkId],
      ),
    );
    return row ? { url: this.createShareLink.urlOf(row.code), targetUrl: row.targetUrl } : null;
  }
}
