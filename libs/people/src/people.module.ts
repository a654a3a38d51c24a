import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditsModule } from '#libs/edits';
import { HoldsModule } from '#libs/holds';
import { ChangeMember } from './change-member.js';
import { ChangeOrganisation, RegionUses } from './change-organisation.js';
import { ChangeProfile } from './change-profile.js';
import { ChangeTeam } from './change-team.js';
import { CreateTeam } from './create-team.js';
import { EraseMember } from './erase-member.js';
import { ErasureList } from './erasure-list.js';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import { MemberDirectory } from './member-directory.js';
import { MemberEntity } from './member.entity.js';
import { MemberRepository } from './member.repository.js';
import { OrganisationEntity } from './organisation.entity.js';
import { OrganisationRepository } from './organisation.repository.js';
import { PeopleQueries } from './people.queries.js';
import { RemoveTeam } from './remove-team.js';
import { SessionEntity } from './session.entity.js';
import { SessionRepository } from './session.repository.js';
import { TeamEntity } from './team.entity.js';
import { TeamRepository } from './team.repository.js';

const doors = [
  ChangeMember,
  ChangeOrganisation,
  ChangeProfile,
  ChangeTeam,
  CreateTeam,
  EraseMember,
  ErasureList,
  InvitationRepository,
  MemberDirectory,
  MemberRepository,
  OrganisationRepository,
  PeopleQueries,
  RegionUses,
  RemoveTeam,
  SessionRepository,
  TeamRepository,
];

const entities = [InvitationEntity, MemberEntity, OrganisationEntity, SessionEntity, TeamEntity];

@Module({
  imports: [EditsModule, HoldsModule, TypeOrmModule.forFeature(entities)],
  providers: doors,
  exports: doors,
})
export class PeopleModule {}
