import { Module } from '@nestjs/common';
import { EditsModule } from '#libs/edits';
import { PeopleModule } from '#libs/people';
import { EditHistory } from './edit-history.js';

@Module({ imports: [EditsModule, PeopleModule], providers: [EditHistory], exports: [EditHistory] })
export class EditsApiModule {}
