import { Module } from '@nestjs/common';
import { PeopleModule } from '#libs/people';
import { SafetyModule } from '#libs/safety';
import { SafetyController } from './safety.controller.js';

@Module({ imports: [SafetyModule, PeopleModule], controllers: [SafetyController] })
export class SafetyApiModule {}
