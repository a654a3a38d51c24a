import { Module } from '@nestjs/common';
import { IntentsModule } from '#libs/intents';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { IntentsController } from './intents.controller.js';

@Module({ imports: [EditsApiModule, IntentsModule], controllers: [IntentsController] })
export class IntentsApiModule {}
