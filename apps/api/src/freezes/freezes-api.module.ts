import { Module } from '@nestjs/common';
import { FreezesModule } from '#libs/freezes';
import { SharesModule } from '#libs/shares';
import { FreezesController } from './freezes.controller.js';

@Module({ imports: [FreezesModule, SharesModule], controllers: [FreezesController] })
export class FreezesApiModule {}
