import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Attest, ConductQueries } from '#libs/attestations';
import { AcceptInvitation, ImportPeople, type Invitation, InviteMember } from '#libs/invitations';
import { hasRole, pickLanguage, type Actor } from '#libs/kernel';
import { ChangeProfile, ChangeTeam, CreateTeam } from '#libs/people';
import { NameDeputy } from '#libs/responsibilities';
import { CreateOrganisation, DEMO_PASSWORD } from '#libs/sign-in';
import { TEAMS, type TeamKey } from '#libs/sample-library';
import { ADMIN, DEPUTIES, INVITED, PEOPLE, type DemoPerson } from './demo-people.js';

export const TIME_ZONE = 'Europe/London';
const EMPLOYER = 'Tarnwick Biosciences';

export interface Founded {
  admin: Actor;
  /** By e-mail address. */
  people: Map<string, Actor>;
  teamIds: Record<TeamKey, string>;
}

/** Founds the demo organisation and lets its people join, each as anybody would. */
@Injectable()
export class FoundOrganisation {
  constructor(
    private readonly createOrganisation: CreateOrganisation,
    private readonly createTeam: CreateTeam,
    private readonly importPeople: ImportPeople,
    private readonly inviteMember: InviteMember,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly changeProfile: ChangeProfile,
    private readonly changeTeam: ChangeTeam,
    private readonly conduct: ConductQueries,
    private readonly attest: Attest,
    private readonly nameDeputy: NameDeputy,
  ) {}

  async execute(): Promise<Founded> {
    const admin = await this.createOrganisation.execute({
      slug: 'demo',
      name: EMPLOYER,
      employerName: EMPLOYER,
      timeZone: TIME_ZONE,
      industry: 'pharma',
      jurisdictions: ['UK', 'EU', 'US'],
      regions: ['UK', 'EU', 'DACH', 'US'],
      languages: ['en', 'de', 'fr'],
      language: 'en',
      // In the usual words of each language.
      disclosures: [],
      leaderboards: { mode: 'people', worksCouncilRequired: true, worksCouncilAgreed: true },
      demo: true,
      admin: { name: ADMIN.name, email: ADMIN.email, password: DEMO_PASSWORD },
    });
    const teamIds = {} as Record<TeamKey, string>;
    for (const key of Object.keys(TEAMS) as TeamKey[])
      teamIds[key] = (await this.createTeam.execute(admin, TEAMS[key])).id;
    const { lines } = await this.importPeople.execute(admin, Buffer.from(peopleFile(PEOPLE)));
    const joined = await Promise.all(
      PEOPLE.map(async (person, nth) => [person.email, await this.join(person, lines[nth]?.invitation)] as const),
    );
    const people = new Map(joined);
    const leadId = people.get('james@tarnwick.example')?.memberId ?? null;
    await this.changeTeam.execute(admin, teamIds.sales_uk, { leadId });
    return { admin, people, teamIds };
  }

  /** Somebody more who does not answer. */
  async inviteOneMore({ admin, teamIds }: Founded): Promise<void> {
    const { email, name, roles, team } = INVITED;
    await this.inviteMember.execute(admin, { email, name, roles, teamId: team ? teamIds[team] : null });
  }

  /** From a day on for a fortnight, as an admin plans it for others. */
  async nameDeputies({ admin, people }: Founded, from: Date): Promise<void> {
    const first = DateTime.fromJSDate(from, { zone: TIME_ZONE });
    for (const { away, deputy } of DEPUTIES) {
      await this.nameDeputy.execute(admin, {
        memberId: people.get(away)!.memberId,
        deputyId: people.get(deputy)!.memberId,
        firstOn: first.toISODate()!,
        lastOn: first.plus({ days: 13 }).toISODate()!,
      });
    }
  }

  private async join(person: DemoPerson, invitation: Invitation | undefined): Promise<Actor> {
    if (!invitation) throw new Error(`${person.name} could not be invited to the demo.`);
    const actor = await this.acceptInvitation.execute(invitation.token, { name: person.name, password: DEMO_PASSWORD });
    const leaderboardConsent = !!person.team && person.consents !== false;
    await this.changeProfile.execute(actor, { networkSize: person.networkSize ?? null, leaderboardConsent });
    if (hasRole(actor, 'advocate', 'seller')) await this.readConduct(actor, person);
    return actor;
  }

  private async readConduct(actor: Actor, { language }: DemoPerson): Promise<void> {
    const { current } = await this.conduct.current(actor);
    if (!current) throw new Error('The demo has no code of conduct to read.');
    const { version, hash } = current;
    await this.attest.execute(actor, { version, hash, language: pickLanguage(language) });
  }
}

function peopleFile(people: readonly DemoPerson[]): string {
  const lines = people.map(({ email, name, roles, team: key, region, language }) => {
    const team = key ? TEAMS[key] : null;
    return [
      email,
      name,
      roles.join(' '),
      team?.name ?? '',
      region ?? team?.region ?? 'UK',
      language ?? team?.language ?? '',
    ];
  });
  return [['email', 'name', 'roles', 'team', 'region', 'language'], ...lines]
    .map((cells) => cells.join(','))
    .join('\n');
}
