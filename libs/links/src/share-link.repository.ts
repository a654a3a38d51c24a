import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Transaction } from '#libs/platform';
import type { NoticeWords } from './link-notice.entity.js';
import { ShareLinkEntity } from './share-link.entity.js';

/** What a redirect needs to know of a link. */
export interface LinkTarget {
  organisationId: string;
  linkId: string;
  targetUrl: string;
  /** What its readers are told instead of being led there; null while it leads there. */
  notice: { words: NoticeWords; organisation: string } | null;
}

/** What a click on a link is judged by. */
export interface LinkStanding {
  liveAt: Date | null;
  memberId: string | null;
}

interface FoundLink {
  organisation_id: string;
  link_id: string;
  target_url: string;
  notice: NoticeWords | null;
  organisation_name: string;
}

@Injectable()
export class ShareLinkRepository {
  constructor(private readonly database: Database) {}

  async insert(
    tx: Transaction,
    link: { id: string; code: string; memberId: string; targetUrl: string; createdAt: Date },
  ): Promise<void> {
    await tx.getRepository(ShareLinkEntity).insert({ ...link });
  }

  async markLive(tx: Transaction, linkIds: readonly string[], at: Date): Promise<void> {
    await tx.getRepository(ShareLinkEntity).update({ id: In([...linkIds]), liveAt: IsNull() }, { liveAt: at });
  }

  /** When each of the links went out, null for one that has not, and whose it is. */
  async standing(tx: Transaction, linkIds: readonly string[]): Promise<Map<string, LinkStanding>> {
    const rows = await tx.query<(LinkStanding & { id: string })[]>(
      `SELECT id, live_at AS "liveAt", member_id AS "memberId" FROM share_links
        WHERE organisation_id = current_organisation() AND id = ANY($1::uuid[])`,
      [linkIds],
    );
    return new Map(rows.map(({ id, ...standing }) => [id, standing]));
  }

  /** The one look-up that happens before an organisation is known. */
  async findByCode(code: string): Promise<LinkTarget | null> {
    const [row] = await this.database.lookUp<FoundLink>('find_share_link($1)', [code]);
    if (!row) return null;
    const { organisation_id: organisationId, link_id: linkId, target_url: targetUrl, notice } = row;
    return {
      organisationId,
      linkId,
      targetUrl,
      notice: notice && { words: notice, organisation: row.organisation_name },
    };
  }

  /** Another number whenever links were closed, in whatever organisation. */
  async closings(): Promise<string> {
    const [row] = await this.database.lookUp<{ link_closings: string }>('link_closings()');
    return row!.link_closings;
  }
}
