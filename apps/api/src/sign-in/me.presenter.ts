import { Injectable } from '@nestjs/common';
import { NODE_OF_ROLE, pickLanguage, type Actor, type Node, type Role } from '#libs/kernel';
import { MemberDirectory, OrganisationRepository, TeamRepository } from '#libs/people';
import { Configuration, Database } from '#libs/platform';
import { ownBrowserUrl } from '../links/own-browser.js';
import type { Me } from './sign-in.dto.js';

/** What each role may do, for screens that show only what can be used; the routes decide. */
const CAPABILITIES: Record<string, Role[]> = {
  share: ['advocate', 'seller'],
  'content.write': ['author', 'comms_lead', 'admin'],
  'content.review': ['reviewer'],
  'reach.see': ['comms_lead', 'admin'],
  'people.see': ['comms_lead', 'admin'],
  'people.manage': ['admin'],
  'guidelines.manage': ['admin'],
  'ledger.see': ['comms_lead', 'safety_officer', 'admin'],
};

/** The signed-in member as the portal knows them. */
@Injectable()
export class MePresenter {
  constructor(
    private readonly database: Database,
    private readonly directory: MemberDirectory,
    private readonly organisations: OrganisationRepository,
    private readonly teams: TeamRepository,
    private readonly configuration: Configuration,
  ) {}

  /** @param token that of the session they act in. */
  async present(actor: Actor, token: string | null): Promise<Me> {
    return this.database.within(actor, async (tx) => {
      const member = await this.directory.get(tx, actor.memberId);
      const organisation = await this.organisations.get(tx);
      const team = member.teamId ? await this.teams.find(tx, member.teamId) : null;
      return {
        memberId: member.id,
        name: member.name,
        email: member.email,
        roles: member.roles,
        nodes: nodesOf(member.roles),
        organisation: {
          id: organisation.id,
          slug: organisation.slug,
          name: organisation.name,
          timeZone: organisation.timeZone,
          demo: organisation.demo,
        },
        team: team && { id: team.id, name: team.name },
        leadsTeam: await this.teams.isLed(tx, actor.memberId),
        region: member.region,
        language: member.language,
        contentLanguage: member.language ?? organisation.language,
        interfaceLanguage: pickLanguage(member.language, organisation.language),
        timeZone: member.timeZone,
        leaderboardConsent: member.consentedAt !== null,
        networkSize: member.networkSize,
        ownLinksUrl: ownBrowserUrl(token, this.configuration),
        capabilities: capabilitiesOf(member.roles),
      };
    });
  }
}

function nodesOf(roles: readonly Role[]): Node[] {
  return roles.flatMap((role) => NODE_OF_ROLE[role] ?? []);
}

function capabilitiesOf(roles: readonly Role[]): string[] {
  return Object.entries(CAPABILITIES).flatMap(([name, holders]) =>
    holders.some((role) => roles.includes(role)) ? name : [],
  );
}
