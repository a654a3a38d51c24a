import { Global, Module } from '@nestjs/common';
import { FollowLedger } from './follow-ledger.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerRepository } from './ledger.repository.js';

@Global()
@Module({
  providers: [LedgerRepository, LedgerQueries, FollowLedger],
  exports: [LedgerRepository, LedgerQueries, FollowLedger],
})
export class LedgerModule {}
