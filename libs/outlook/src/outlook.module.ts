import { Module } from '@nestjs/common';
import { FreezesModule } from '#libs/freezes';
import { NetworksModule } from '#libs/networks';
import { ShareOutlooks } from './share-outlook.queries.js';

@Module({ imports: [FreezesModule, NetworksModule], providers: [ShareOutlooks], exports: [ShareOutlooks] })
export class OutlookModule {}
