import { Module } from '@nestjs/common';
import { MediaModule } from '#libs/media';
import { PreviewPage } from './preview-page.js';

@Module({ imports: [MediaModule], providers: [PreviewPage], exports: [PreviewPage] })
export class LinkPagesModule {}
