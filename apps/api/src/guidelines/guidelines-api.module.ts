import { Module } from '@nestjs/common';
import { GuidelinesModule } from '#libs/guidelines';
import { GuidelinesController } from './guidelines.controller.js';

@Module({ imports: [GuidelinesModule], controllers: [GuidelinesController] })
export class GuidelinesApiModule {}
