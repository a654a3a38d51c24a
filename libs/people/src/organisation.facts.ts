import { IsArray, IsOptional, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class OrganisationChangedDetail {
  @IsArray()
  @IsString({ each: true })
  fields: string[];

  @IsString()
  @IsOptional()
  leaderboardsMode?: string;

  /** What it says its industry is by now; null where it says none. */
  @IsString()
  @IsOptional()
  industry?: string | null;
}

export const organisationCreated = defineFact({ kind: 'organisation.created', subject: 'organisation' });
export const organisationChanged = defineFact({
  kind: 'organisation.changed',
  subject: 'organisation',
  detail: OrganisationChangedDetail,
});
