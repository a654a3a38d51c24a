import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditsModule } from '#libs/edits';
import { PeopleModule } from '#libs/people';
import { TopicsModule } from '#libs/topics';
import { AddResponsibility } from './add-responsibility.js';
import { ChangeDeputy } from './change-deputy.js';
import { ChangeResponsibility } from './change-responsibility.js';
import { CheckDeputy } from './check-deputy.js';
import { CheckResponsibility } from './check-responsibility.js';
import { Deputies } from './deputies.js';
import { DeputyEntity } from './deputy.entity.js';
import { DeputyQueries } from './deputy.queries.js';
import { DeputyRepository } from './deputy.repository.js';
import { EndDeputy } from './end-deputy.js';
import { EndResponsibility } from './end-responsibility.js';
import { EndWithPerson } from './end-with-person.js';
import { NameDeputy } from './name-deputy.js';
import { Responsibilities } from './responsibilities.js';
import { ResponsibilityEntity } from './responsibility.entity.js';
import { ResponsibilityQueries } from './responsibility.queries.js';
import { ResponsibilityRepository } from './responsibility.repository.js';

const doors = [
  AddResponsibility,
  ChangeDeputy,
  ChangeResponsibility,
  Deputies,
  DeputyQueries,
  EndDeputy,
  EndResponsibility,
  NameDeputy,
  Responsibilities,
  ResponsibilityQueries,
];

/** Who answers for what, and who stands in for whom while they are away. */
@Module({
  imports: [TypeOrmModule.forFeature([DeputyEntity, ResponsibilityEntity]), EditsModule, PeopleModule, TopicsModule],
  providers: [...doors, CheckDeputy, CheckResponsibility, DeputyRepository, EndWithPerson, ResponsibilityRepository],
  exports: doors,
})
export class ResponsibilitiesModule {}
