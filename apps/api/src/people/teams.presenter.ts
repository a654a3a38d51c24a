import { NODE_OF_ROLE, type Node, type Role } from '#libs/kernel';
import type { TeamSummary } from '#libs/people';
import type { EditedFields } from '../edits/edited.dto.js';
import type { Team } from './teams.dto.js';

export function presentTeam({
  id,
  name,
  region,
  language,
  leadId,
  memberCount,
  roles,
}: TeamSummary): Omit<Team, keyof EditedFields> {
  return { id, name, region, language, leadId, memberCount, node: nodeOf(roles) };
}

/** The one node all of a team's sharers belong to; null when there are none or several. */
function nodeOf(roles: readonly Role[]): Node | null {
  const nodes = new Set(roles.flatMap((role) => NODE_OF_ROLE[role] ?? []));
  return nodes.size === 1 ? [...nodes][0]! : null;
}
