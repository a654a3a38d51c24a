import { Module } from '@nestjs/common';
import { ClickJournal } from './click-journal.js';

@Module({ providers: [ClickJournal], exports: [ClickJournal] })
export class ClickJournalModule {}
