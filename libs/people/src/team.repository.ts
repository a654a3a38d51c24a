import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';

export interface Team {
  id: string;
  name: string;
  region: string | null;
  language: string | null;
}

/** Teams of the organisation a transaction is bound to. */
@Injectable()
export class TeamRepository {
  async all(tx: Transaction): Promise<Team[]> {
    return tx.query<Team[]>(
      'SELECT id, name, region, language FROM teams WHERE organisation_id = current_organisation() ORDER BY lower(name)',
    );
  }

  async find(tx: Transaction, teamId: string): Promise<Team | null> {
    const [team] = await tx.query<Team[]>(
      'SELECT id, name, region, language FROM teams WHERE organisation_id = current_organisation() AND id = $1',
      [teamId],
    );
    return team ?? null;
  }

  /** False when another team has the name, whatever its case. */
  async insert(tx: Transaction, team: Team, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO teams (organisation_id, id, name, region, language, created_at)
       VALUES (current_organisation(), $1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, lower(name)) DO NOTHING RETURNING id`,
      [team.id, team.name, team.region, team.language, at],
    );
    return rows.length === 1;
  }

  /** False when another team has the name. */
  async save(tx: Transaction, team: Team): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE teams SET name = $2, region = $3, language = $4
        WHERE organisation_id = current_organisation() AND id = $1
          AND NOT EXISTS (SELECT FROM teams other WHERE other.organisation_id = current_organisation()
                             AND lower(other.name) = lower($2) AND other.id <> $1)`,
      [team.id, team.name, team.region, team.language],
    );
    return count === 1;
  }

  /** False when members belong to it (or there is no such team). */
  async remove(tx: Transaction, teamId: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM teams WHERE organisation_id = current_organisation() AND id = $1
          AND NOT EXISTS (SELECT FROM members WHERE organisation_id = current_organisation() AND team_id = $1)`,
      [teamId],
    );
    return count === 1;
  }
}
