import { Module } from '@nestjs/common';
import { ReachModule } from '#libs/reach';
import { ReachController } from './reach.controller.js';

@Module({ imports: [ReachModule], controllers: [ReachController] })
export class ReachApiModule {}
