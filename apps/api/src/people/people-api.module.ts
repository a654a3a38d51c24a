import { Module } from '@nestjs/common';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { InvitationsModule } from '#libs/invitations';
import { PeopleModule } from '#libs/people';
import { SignInModule } from '#libs/sign-in';
import { PeopleController } from './people.controller.js';
import { PeoplePresenter } from './people.presenter.js';
import { TeamsController } from './teams.controller.js';

@Module({
  imports: [EditsApiModule, InvitationsModule, PeopleModule, SignInModule],
  controllers: [PeopleController, TeamsController],
  providers: [PeoplePresenter],
})
export class PeopleApiModule {}
