import { Injectable } from '@nestjs/common';
import { columnsOf, insertUnlessThere, type Transaction } from '#libs/platform';
import { TeamEntity } from './team.entity.js';

export type Team = Omit<TeamEntity, 'organisationId' | 'createdAt'>;

/** Teams of the organisation a transaction is bound to. */
@Injectable()
export class TeamRepository {
  async all(tx: Transaction): Promise<Team[]> {
    return tx.query<Team[]>(
      `SELECT ${columnsOf(tx, TeamEntity, 't')} FROM teams t
        WHERE t.organisation_id = current_organisation() ORDER BY lower(t.name)`,
    );
  }

  async find(tx: Transaction, teamId: string): Promise<Team | null> {
    return tx.getRepository(TeamEntity).findOneBy({ id: teamId });
  }

  /** Whether the member leads any of them. */
  async isLed(tx: Transaction, leadId: string): Promise<boolean> {
    return tx.getRepository(TeamEntity).existsBy({ leadId });
  }

  /** False when another team has the name, whatever its case. */
  async insert(tx: Transaction, team: Team, at: Date): Promise<boolean> {
    return insertUnlessThere(tx, TeamEntity, { ...team, createdAt: at });
  }

  /** False when another team has the name. */
  async save(tx: Transaction, team: Team): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE teams SET name = $2, region = $3, language = $4, lead_id = $5
        WHERE organisation_id = current_organisation() AND id = $1
          AND NOT EXISTS (SELECT FROM teams other WHERE other.organisation_id = current_organisation()
                             AND lower(other.name) = lower($2) AND other.id <> $1)`,
      [team.id, team.name, team.region, team.language, team.leadId],
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
