import { Module } from '@nestjs/common';
import { MemberDirectory } from './member-directory.js';
import { MemberRepository } from './member.repository.js';
import { OrganisationRepository } from './organisation.repository.js';
import { SessionRepository } from './session.repository.js';
import { Sessions } from './sessions.js';

const verbs = [MemberDirectory, OrganisationRepository, Sessions];

@Module({ providers: [...verbs, MemberRepository, SessionRepository], exports: verbs })
export class PeopleModule {}
