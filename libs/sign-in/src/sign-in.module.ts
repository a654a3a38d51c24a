import { Module } from '@nestjs/common';
import { PeopleModule } from '#libs/people';
import { ChangePassword } from './change-password.js';
import { CreateOrganisation } from './create-organisation.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInQueries } from './sign-in.queries.js';

const doors = [ChangePassword, CreateOrganisation, Passwords, Sessions, SignIn, SignInQueries];

@Module({ imports: [PeopleModule], providers: doors, exports: doors })
export class SignInModule {}
