import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttestationsModule } from '#libs/attestations';
import { PeopleModule } from '#libs/people';
import { ChangePassword } from './change-password.js';
import { CreateOrganisation } from './create-organisation.js';
import { ForgetSpentLinks } from './forget-spent-links.js';
import { Guesses } from './guesses.js';
import { IssuePasswordReset } from './issue-password-reset.js';
import { KnownDevices } from './known-devices.js';
import { PasswordResetEntity } from './password-reset.entity.js';
import { PasswordResetRepository } from './password-reset.repository.js';
import { Passwords } from './passwords.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetLinks } from './reset-links.js';
import { ResetPassword } from './reset-password.js';
import { SendPasswordReset } from './send-password-reset.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInQueries } from './sign-in.queries.js';
import { TellOfGuesses } from './tell-of-guesses.js';

const doors = [
  ChangePassword,
  CreateOrganisation,
  ForgetSpentLinks,
  Guesses,
  KnownDevices,
  Passwords,
  RequestPasswordReset,
  ResetLinks,
  ResetPassword,
  SendPasswordReset,
  Sessions,
  SignIn,
  SignInQueries,
  TellOfGuesses,
];

@Module({
  imports: [AttestationsModule, PeopleModule, TypeOrmModule.forFeature([PasswordResetEntity])],
  providers: [...doors, IssuePasswordReset, PasswordResetRepository],
  exports: doors,
})
export class SignInModule {}
