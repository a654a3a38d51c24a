import { Module } from '@nestjs/common';
import { PeopleModule } from '#libs/people';
import { AuthController } from './auth.controller.js';
import { DemoPeopleController } from './demo-people.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { MePresenter } from './me.presenter.js';

@Module({
  imports: [PeopleModule],
  controllers: [AuthController, InvitationsController, DemoPeopleController],
  providers: [MePresenter],
})
export class AuthApiModule {}
