import { Module } from '@nestjs/common';
import { StagesModule } from '#libs/stages';
import { StagesController } from './stages.controller.js';

@Module({ imports: [StagesModule], controllers: [StagesController] })
export class StagesApiModule {}
