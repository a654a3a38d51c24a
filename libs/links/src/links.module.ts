import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClickJournalModule } from '#libs/click-journal';
import { PeopleModule } from '#libs/people';
import { ClickCounts } from './click-counts.queries.js';
import { ClickDrain } from './click-drain.js';
import { ClickSaltEntity } from './click-salt.entity.js';
import { ClickRepository } from './click.repository.js';
import { CloseLinks } from './close-links.js';
import { CreateShareLink } from './create-share-link.js';
import { EnterClickCounts } from './enter-click-counts.js';
import { KnownLinks } from './known-links.js';
import { LinkNoticeEntity } from './link-notice.entity.js';
import { MarkLinkLive } from './mark-link-live.js';
import { RecordClicks } from './record-clicks.js';
import { Redirect } from './redirect.js';
import { ShareLinkEntity } from './share-link.entity.js';
import { ShareLinkRepository } from './share-link.repository.js';
import { ShareLinks } from './share-links.queries.js';
import { VisitorSalts } from './visitor-salts.js';

const doors = [
  ClickCounts,
  ClickDrain,
  CloseLinks,
  CreateShareLink,
  EnterClickCounts,
  MarkLinkLive,
  RecordClicks,
  Redirect,
  ShareLinks,
];

@Module({
  imports: [
    ClickJournalModule,
    PeopleModule,
    TypeOrmModule.forFeature([ClickSaltEntity, LinkNoticeEntity, ShareLinkEntity]),
  ],
  providers: [...doors, ClickRepository, KnownLinks, ShareLinkRepository, VisitorSalts],
  exports: doors,
})
export class LinksModule {}
