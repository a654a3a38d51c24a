import { Module } from '@nestjs/common';
import { RecentTexts } from './recent-texts.queries.js';

@Module({ providers: [RecentTexts], exports: [RecentTexts] })
export class RecentTextsModule {}
