import { Module } from '@nestjs/common';
import { SuggestionsModule } from '#libs/suggestions';
import { SuggestionsController } from './suggestions.controller.js';

@Module({ imports: [SuggestionsModule], controllers: [SuggestionsController] })
export class SuggestionsApiModule {}
