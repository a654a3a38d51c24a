import { Module } from '@nestjs/common';
import { ReachModule } from '#libs/reach';
import { SharesModule } from '#libs/shares';
import { SharesController } from './shares.controller.js';

@Module({ imports: [SharesModule, ReachModule], controllers: [SharesController] })
export class SharesApiModule {}
