import { Injectable } from '@nestjs/common';
import type { Actor, Node } from '#libs/kernel';
import { Database } from '#libs/platform';

/** A text that somebody shared, or that stands in the library as approved or as a draft. */
export interface RecentText {
  kind: 'share' | 'caption' | 'draft';
  /** Of the share, or of the caption. */
  id: string;
  itemId: string;
  title: string;
  network: string;
  language: string;
  audiencePublic: boolean;
  /** Null for what is not shared yet. */
  node: Node | null;
  text: string;
  at: Date;
}

/** What the organisation's people have written lately, in every room up to this one. */
@Injectable()
export class RecentTexts {
  constructor(private readonly database: Database) {}

  /**
   * Shares and the captions of current and approved versions since a moment, the newest first, at most `most`;
   * `capped` says that there are more.
   */
  async since(actor: Actor, from: Date, most: number): Promise<{ texts: RecentText[]; capped: boolean }> {
    const rows = await this.database.within(actor, (tx) =>
      tx.query<RecentText[]>(
        `SELECT * FROM (
           (SELECT 'share' AS kind, s.id, s.item_id AS "itemId", v.title, s.network, c.language,
                   v.audience_public AS "audiencePublic", s.node, s.text, s.created_at AS at
              FROM shares s
              JOIN content_versions v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
              JOIN captions c ON c.organisation_id = s.organisation_id AND c.id = s.caption_id
             WHERE s.organisation_id = current_organisation() AND s.created_at >= $1
             ORDER BY s.created_at DESC LIMIT $2)
           UNION ALL
           (SELECT CASE WHEN v.id = i.approved_version_id THEN 'caption' ELSE 'draft' END, c.id, i.id, v.title, c.network,
                   c.language, v.audience_public, NULL, c.text, v.created_at
              FROM content_items i
              JOIN content_versions v ON v.organisation_id = i.organisation_id
               AND v.id IN (i.current_version_id, i.approved_version_id)
              JOIN captions c ON c.organisation_id = v.organisation_id AND c.version_id = v.id
             WHERE i.organisation_id = current_organisation() AND v.created_at >= $1
             ORDER BY v.created_at DESC LIMIT $2)
         ) recent ORDER BY at DESC, id DESC LIMIT $2`,
        [from, most + 1],
      ),
    );
    return { texts: rows.slice(0, most), capped: rows.length > most };
  }

  /** What others than the actor made of an item, the newest first, at most `most`. */
  async ofColleagues(actor: Actor, itemId: string, most: number): Promise<string[]> {
    const rows = await this.database.within(actor, (tx) =>
      tx.query<{ text: string }[]>(
        `SELECT text FROM shares WHERE organisation_id = current_organisation() AND item_id = $1 AND member_id <> $2
          ORDER BY created_at DESC, id DESC LIMIT $3`,
        [itemId, actor.memberId, most],
      ),
    );
    return rows.map(({ text }) => text);
  }
}
