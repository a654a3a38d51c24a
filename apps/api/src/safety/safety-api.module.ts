import { Module } from '@nestjs/common';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { PeopleModule } from '#libs/people';
import { SafetyModule } from '#libs/safety';
import { SafetyController } from './safety.controller.js';

@Module({ imports: [EditsApiModule, SafetyModule, PeopleModule], controllers: [SafetyController] })
export class SafetyApiModule {}
