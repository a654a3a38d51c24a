import { Module } from '@nestjs/common';
import { PeopleModule } from '#libs/people';
import { LedgerController } from './ledger.controller.js';

@Module({ imports: [PeopleModule], controllers: [LedgerController] })
export class LedgerApiModule {}
