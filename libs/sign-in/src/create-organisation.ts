import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, pickLanguage, say, type Actor, tidyAddress, tidyName } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import {
  emailProblem,
  memberJoined,
  type MemberRecord,
  MemberRepository,
  nameProblem,
  type Organisation,
  organisationCreated,
  organisationProblems,
  OrganisationRepository,
} from '#libs/people';
import { PublishConduct } from '#libs/attestations';
import { actAs, Database } from '#libs/platform';
import { passwordProblem } from './password.rules.js';
import { Passwords } from './passwords.js';

export interface NewOrganisation extends Partial<Omit<Organisation, 'id' | 'slug' | 'name'>> {
  slug: string;
  name: string;
  admin: { name: string; email: string; password: string };
}

const SLUG = /^[a-z0-9][a-z0-9-]{1,62}$/;

/** Founds an organisation with its first admin, who can sign in right away. @throws DomainError slug_taken or invalid_input. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
    private readonly passwords: Passwords,
    private readonly publishConduct: PublishConduct,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ admin, ...wish }: NewOrganisation): Promise<Actor> {
    const organisation = complete(wish);
    const member = firstAdmin(admin);
    const problems = [
      ...organisationProblems(organisation),
      {
        field: 'slug',
        message: SLUG.test(organisation.slug) ? null : say('must be small letters, digits and hyphens'),
      },
      { field: 'admin.name', message: nameProblem(admin.name) },
      { field: 'admin.email', message: emailProblem(admin.email) },
      {
        field: 'admin.password',
        message: passwordProblem(admin.password, [admin.email, admin.name, organisation.name]),
      },
    ].flatMap(({ field, message }) => (message ? [{ field, message }] : []));
    if (problems.length > 0) throw DomainError.invalidFields(problems);
    const hash = await this.passwords.hash(admin.password);
    const at = this.clock.now();
    await this.database.within(organisation.id, async (tx) => {
      if (!(await this.organisations.insert(tx, organisation, at))) {
        throw DomainError.conflict('slug_taken', say('Another organisation uses this short name.'));
      }
      await this.members.insert(tx, at, member);
      await this.members.setPassword(tx, member.id, hash, at);
      await actAs(tx, member.id);
      await this.ledger.append(
        tx,
        organisationCreated.of({ at, actorId: member.id, subjectId: organisation.id }),
        memberJoined.of({
          at,
          actorId: member.id,
          subjectId: member.id,
          detail: { roles: member.roles, teamId: null },
        }),
      );
      await this.publishConduct.first(tx, { organisationId: organisation.id, memberId: member.id });
    });
    return { organisationId: organisation.id, memberId: member.id, roles: member.roles };
  }
}

function complete(wish: Omit<NewOrganisation, 'admin'>): Organisation {
  return {
    employerName: wish.name,
    timeZone: 'UTC',
    industry: null,
    jurisdictions: [],
    regions: [],
    languages: ['en'],
    language: pickLanguage(...(wish.languages ?? [])),
    disclosures: null,
    leaderboards: { mode: 'people', worksCouncilRequired: false, worksCouncilAgreed: false },
    demo: false,
    ...wish,
    id: newId(),
  };
}

function firstAdmin(admin: NewOrganisation['admin']): MemberRecord {
  return {
    id: newId(),
    name: tidyName(admin.name),
    email: tidyAddress(admin.email),
    roles: ['admin'],
    teamId: null,
    region: null,
    language: null,
    timeZone: null,
    status: 'active',
    networkSize: null,
    consentedAt: null,
  };
}
