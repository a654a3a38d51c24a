import { Module } from '@nestjs/common';
import { ProspectsModule } from '#libs/prospects';
import { ProspectsController } from './prospects.controller.js';

@Module({ imports: [ProspectsModule], controllers: [ProspectsController] })
export class ProspectsApiModule {}
