import { Module } from '@nestjs/common';
import { PeopleModule } from '#libs/people';
import { FollowersController } from './followers.controller.js';
import { LedgerController } from './ledger.controller.js';

@Module({ imports: [PeopleModule], controllers: [LedgerController, FollowersController] })
export class LedgerApiModule {}
