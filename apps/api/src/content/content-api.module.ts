import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { ImportsModule } from '#libs/imports';
import { LinkPagesModule } from '#libs/link-pages';
import { ReachModule } from '#libs/reach';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { ContentController } from './content.controller.js';
import { PagesController } from './pages.controller.js';

@Module({
  imports: [ContentModule, ImportsModule, LinkPagesModule, ReachModule, EditsApiModule],
  controllers: [ContentController, PagesController],
})
export class ContentApiModule {}
