import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { TopicsModule } from '#libs/topics';
import { ImportItems } from './import-items.js';

@Module({ imports: [ContentModule, TopicsModule], providers: [ImportItems], exports: [ImportItems] })
export class ImportsModule {}
