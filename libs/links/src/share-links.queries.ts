import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { CreateShareLink } from './create-share-link.js';

/** The addresses of shares' links. */
@Injectable()
export class ShareLinks {
  constructor(private readonly createShareLink: CreateShareLink) {}

  async urlOf(tx: Transaction, linkId: string): Promise<string> {
    const [row] = await tx.query<{ code: string }[]>(
      'SELECT code FROM share_links WHERE organisation_id = current_organisation() AND id = $1',
      [linkId],
    );
    if (!row) throw new Error(`There is no link ${linkId}.`);
    return this.createShareLink.urlOf(row.code);
  }
}
