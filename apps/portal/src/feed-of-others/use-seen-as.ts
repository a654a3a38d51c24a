import { useQuery } from '@tanstack/react-query';
import type { Eyes } from './looks.js';
import { organisationQuery } from '../api/organisation.js';
import { memberQuery, teamsQuery } from '../api/people.js';
import { holds, useMe } from '../sign-in/me.js';

/** What the feed goes by, once it is known; the region and language are those that apply where none is chosen. */
export interface SeenAs {
  name: string | undefined;
  team: string | undefined;
  region: string | undefined;
  language: string;
}

/** Who is looked through, as the feed sees them; nothing while that is on its way. */
export function useSeenAs({ memberId, teamId, region, language }: Eyes): SeenAs | undefined {
  const me = useMe();
  const enabled = memberId !== undefined && holds(me, 'comms_lead', 'admin');
  const member = useQuery({ ...memberQuery(memberId ?? ''), enabled }).data;
  const teams = useQuery(teamsQuery).data?.items;
  const organisation = useQuery(organisationQuery).data;
  if (!teams || !organisation || (memberId && !member)) return undefined;
  const ofMember = memberId ? member : undefined;
  const team = teams.find(({ id }) => id === (memberId ? ofMember?.team?.id : teamId));
  return {
    name: ofMember?.name,
    team: team?.name,
    region: (memberId ? ofMember?.region : region) ?? team?.region ?? undefined,
    language: (memberId ? ofMember?.language : language) ?? organisation.language,
  };
}
