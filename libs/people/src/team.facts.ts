import { IsArray, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class TeamChangedDetail {
  @IsArray()
  @IsString({ each: true })
  fields: string[];
}

export const teamCreated = defineFact({ kind: 'team.created', subject: 'team' });
export const teamChanged = defineFact({ kind: 'team.changed', subject: 'team', detail: TeamChangedDetail });
export const teamRemoved = defineFact({ kind: 'team.removed', subject: 'team' });
