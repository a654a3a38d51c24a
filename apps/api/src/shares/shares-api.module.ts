import { Module } from '@nestjs/common';
import { OutlookModule } from '#libs/outlook';
import { ReachModule } from '#libs/reach';
import { SharesModule } from '#libs/shares';
import { SharesController } from './shares.controller.js';

@Module({ imports: [SharesModule, OutlookModule, ReachModule], controllers: [SharesController] })
export class SharesApiModule {}
