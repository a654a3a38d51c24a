import { Module } from '@nestjs/common';
import { ResponsibilitiesModule } from '#libs/responsibilities';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { DeputiesController } from './deputies.controller.js';
import { ResponsibilitiesController } from './responsibilities.controller.js';

@Module({
  imports: [ResponsibilitiesModule, EditsApiModule],
  controllers: [DeputiesController, ResponsibilitiesController],
})
export class ResponsibilitiesApiModule {}
