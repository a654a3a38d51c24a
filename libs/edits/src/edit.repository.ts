import { Injectable } from '@nestjs/common';
import { DomainError, say, type Actor } from '#libs/kernel';
import type { Transaction } from '#libs/platform';

/** One thing that people edit as a whole. */
export type Subject = `${SubjectKind}.${string}`;

export type SubjectKind =
  | 'item'
  | 'case'
  | 'organisation'
  | 'member'
  | 'team'
  | 'product'
  | 'pack'
  | 'deadline'
  | 'deputy'
  | 'responsibility'
  | 'source'
  | 'approval';

/** How often something was changed, and who did so last; null when nobody has since it was made. */
export interface Edited {
  revision: number;
  last: { by: string; at: Date } | null;
}

/** All of a kind that were changed since they were made, and each by its name. */
export interface EditedKind {
  all: Edited[];
  of: (subject: Subject) => Edited;
}

const NEVER: Edited = { revision: 0, last: null };

/**
 * Counts the changes of each thing that people edit. Whoever changes one says the revision they began from, so that of
 * two who began from the same, one is told of the other instead of undoing what they did.
 */
@Injectable()
export class EditRepository {
  /**
   * Takes the next revision, until the transaction ends before all others. Without `began` the change is meant whatever
   * was there, as with an import. @throws DomainError conflict `changed_meanwhile` when another revision is the newest.
   */
  async claim(tx: Transaction, actor: Actor, subject: Subject, began: number | undefined, at: Date): Promise<void> {
    const won = await tx.query<unknown[]>(CLAIM[began === undefined ? 'any' : began === 0 ? 'first' : 'next'], [
      subject,
      actor.memberId,
      at,
      ...(began ? [began] : []),
    ]);
    if (won.length === 0) {
      const detail = say('This was changed elsewhere since you opened it. Look at both before you save.');
      throw DomainError.conflict('changed_meanwhile', detail);
    }
  }

  /** Whether a change that began from this one would be taken: then one that changes nothing need not be kept. */
  async wouldTake(tx: Transaction, subject: Subject, began: number | undefined): Promise<boolean> {
    return began === undefined || (await this.of(tx, subject)).revision === began;
  }

  /** For changes that are meant whatever was there, of many at once. */
  async claimAll(tx: Transaction, actor: Actor, subjects: readonly Subject[], at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO edits AS e (subject, revision, by, at)
       SELECT DISTINCT subject, 1, $2::uuid, $3::timestamptz FROM unnest($1::text[]) AS subject ORDER BY subject
       ON CONFLICT (organisation_id, subject) DO UPDATE SET revision = e.revision + 1, by = $2, at = $3`,
      [subjects, actor.memberId, at],
    );
  }

  async of(tx: Transaction, subject: Subject): Promise<Edited> {
    return toEdited(await tx.query<Row[]>(`${ROWS} AND subject = $1`, [subject])).of(subject);
  }

  async ofKind(tx: Transaction, kind: SubjectKind): Promise<EditedKind> {
    return toEdited(await tx.query<Row[]>(`${ROWS} AND starts_with(subject, $1)`, [`${kind}.`]));
  }
}

interface Row {
  subject: Subject;
  revision: number;
  by: string;
  at: Date;
}

const ROWS = 'SELECT subject, revision, by, at FROM edits WHERE organisation_id = current_organisation()';

function toEdited(rows: readonly Row[]): EditedKind {
  const found = new Map(rows.map(({ subject, revision, ...last }) => [subject, { revision, last }]));
  return { all: [...found.values()], of: (subject) => found.get(subject) ?? NEVER };
}

/** Each answers a row to the one who won. */
const CLAIM = {
  any: `INSERT INTO edits AS e (subject, revision, by, at) VALUES ($1, 1, $2, $3)
        ON CONFLICT (organisation_id, subject) DO UPDATE SET revision = e.revision + 1, by = $2, at = $3 RETURNING 1`,
  first: `INSERT INTO edits (subject, revision, by, at) VALUES ($1, 1, $2, $3)
          ON CONFLICT (organisation_id, subject) DO NOTHING RETURNING 1`,
  next: `WITH won AS (
           UPDATE edits SET revision = revision + 1, by = $2, at = $3
            WHERE organisation_id = current_organisation() AND subject = $1 AND revision = $4 RETURNING 1)
         SELECT FROM won`,
};
