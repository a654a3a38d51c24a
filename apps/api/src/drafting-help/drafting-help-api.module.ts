import { Module } from '@nestjs/common';
import { DraftingHelpModule } from '#libs/drafting-help';
import { RecentTextsModule } from '#libs/recent-texts';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { CaptionHelpController } from './caption-help.controller.js';
import { DraftingHelpController } from './drafting-help.controller.js';
import { DraftingSettingsController } from './drafting-settings.controller.js';

@Module({
  imports: [DraftingHelpModule, EditsApiModule, RecentTextsModule],
  controllers: [CaptionHelpController, DraftingHelpController, DraftingSettingsController],
})
export class DraftingHelpApiModule {}
