import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import { once, type Transaction } from '#libs/platform';

/** A version as those are told of it whom it concerns. */
interface Version {
  itemId: string;
  title: string;
  /** Whether it is what waits for a review just now. */
  waits: boolean;
  /** Its item's author, and whoever wrote or sent any version of it. */
  wrote: string[];
  /** These, and whoever suggested it: they do not decide. */
  handsIn: string[];
}

/** Whom a fact concerns, and what it is called. */
@Injectable()
export class Concern {
  async withRole(tx: Transaction, role: Role): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM members
        WHERE organisation_id = current_organisation() AND status = 'active' AND $1 = ANY(roles) ORDER BY id`,
      [role],
    );
    return rows.map(({ id }) => id);
  }

  async version(tx: Transaction, versionId: string): Promise<Version | null> {
    const [row] = await tx.query<(Omit<Version, 'handsIn'> & { suggestedBy: string | null })[]>(
      `SELECT v.item_id AS "itemId", v.title, i.state = 'in_review' AND i.current_version_id = v.id AS waits,
              ARRAY(SELECT i.author_id UNION SELECT w.created_by FROM content_versions w
                      WHERE w.organisation_id = i.organisation_id AND w.item_id = i.id
                     UNION SELECT w.submitted_by FROM content_versions w
                      WHERE w.organisation_id = i.organisation_id AND w.item_id = i.id AND w.submitted_by IS NOT NULL) AS wrote,
              i.suggested_by AS "suggestedBy"
         FROM content_versions v JOIN content_items i ON i.organisation_id = v.organisation_id AND i.id = v.item_id
        WHERE v.organisation_id = current_organisation() AND v.id = $1`,
      [versionId],
    );
    if (!row) return null;
    const { suggestedBy, ...version } = row;
    return { ...version, handsIn: suggestedBy ? [...version.wrote, suggestedBy] : version.wrote };
  }

  /** What an item is called; empty when there is none. */
  async title(tx: Transaction, itemId: string): Promise<string> {
    return once(tx, `notices.title ${itemId}`, async () => {
      const [row] = await tx.query<{ title: string }[]>(
        'SELECT title FROM content_items WHERE organisation_id = current_organisation() AND id = $1',
        [itemId],
      );
      return row?.title ?? '';
    });
  }
}
