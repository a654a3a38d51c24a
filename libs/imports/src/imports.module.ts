import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { TopicsModule } from '#libs/topics';
import { AdoptFormerSources } from './adopt-former-sources.js';
import { ImportItems } from './import-items.js';
import { StoreDrafts } from './store-drafts.js';

@Module({
  imports: [ContentModule, TopicsModule],
  providers: [AdoptFormerSources, ImportItems, StoreDrafts],
  exports: [ImportItems, StoreDrafts],
})
export class ImportsModule {}
