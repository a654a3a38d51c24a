import { Module } from '@nestjs/common';
import { PeopleModule } from '#libs/people';
import { SearchModule } from '#libs/search';
import { FollowersController } from './followers.controller.js';
import { LedgerReader } from './ledger-reader.js';
import { LedgerController } from './ledger.controller.js';

@Module({
  imports: [PeopleModule, SearchModule],
  controllers: [LedgerController, FollowersController],
  providers: [LedgerReader],
})
export class LedgerApiModule {}
