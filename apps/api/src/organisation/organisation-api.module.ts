import { Module } from '@nestjs/common';
import { PeopleModule } from '#libs/people';
import { OrganisationController } from './organisation.controller.js';

@Module({ imports: [PeopleModule], controllers: [OrganisationController] })
export class OrganisationApiModule {}
