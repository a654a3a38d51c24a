import { Module } from '@nestjs/common';
import { ClickCounts } from './click-counts.queries.js';

@Module({ providers: [ClickCounts], exports: [ClickCounts] })
export class LinksModule {}
