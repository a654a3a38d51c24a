import { Module } from '@nestjs/common';
import { InvitationsModule } from '#libs/invitations';
import { PeopleModule } from '#libs/people';
import { SignInModule } from '#libs/sign-in';
import { SignInController } from './sign-in.controller.js';
import { DemoPeopleController } from './demo-people.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { PasswordResetsController } from './password-resets.controller.js';
import { MePresenter } from './me.presenter.js';
import { SignInDoor } from './sign-in-door.js';

@Module({
  imports: [InvitationsModule, PeopleModule, SignInModule],
  controllers: [SignInController, InvitationsController, DemoPeopleController, PasswordResetsController],
  providers: [MePresenter, SignInDoor],
  exports: [SignInDoor],
})
export class SignInApiModule {}
