import { Module } from '@nestjs/common';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { PeopleModule } from '#libs/people';
import { OrganisationController } from './organisation.controller.js';

@Module({ imports: [EditsApiModule, PeopleModule], controllers: [OrganisationController] })
export class OrganisationApiModule {}
