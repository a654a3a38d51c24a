import { Injectable } from '@nestjs/common';
import { canonicalLink } from '#libs/imports';
import { textHash, type Transaction } from '#libs/platform';
import type { SameLink } from './suggestion.js';

/** What is in the library for the same link, whatever follows the readers of it around. */
@Injectable()
export class SameLinkQueries {
  /** The same for every form of one address. */
  hashOf(link: string): string {
    return textHash(canonicalLink(link));
  }

  /** Items that were not taken out, by the link; of those that have the same host. */
  async of(tx: Transaction, links: readonly string[]): Promise<Map<string, SameLink[]>> {
    if (links.length === 0) return new Map();
    const rows = await tx.query<(SameLink & { linkUrl: string })[]>(
      `SELECT i.id AS "itemId", i.title, v.link_url AS "linkUrl"
         FROM content_items i
         JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id = i.current_version_id
        WHERE i.organisation_id = current_organisation() AND i.state NOT IN ('retired', 'recalled')
          AND lower(split_part(split_part(v.link_url, '://', 2), '/', 1)) = ANY ($1::text[])
        ORDER BY i.created_at DESC, i.id`,
      [[...new Set(links.map((link) => new URL(link).host))]],
    );
    const same = (link: string) => rows.filter(({ linkUrl }) => canonicalLink(linkUrl) === canonicalLink(link));
    return new Map(links.map((link) => [link, same(link).map(({ itemId, title }) => ({ itemId, title }))]));
  }
}
