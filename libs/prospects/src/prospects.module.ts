import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FeedModule } from '#libs/feed';
import { FreezesModule } from '#libs/freezes';
import { LinksModule } from '#libs/links';
import { PeopleModule } from '#libs/people';
import { RecallsModule } from '#libs/recalls';
import { EraseProspect } from './erase-prospect.js';
import { ForgetProspects } from './forget-prospects.js';
import { ProspectLinkEntity } from './prospect-link.entity.js';
import { ProspectLinks } from './prospect-links.js';
import { ProspectEntity } from './prospect.entity.js';
import { ProspectQueries } from './prospect.queries.js';
import { ProspectNames } from './prospect-names.js';
import { ProspectRepository } from './prospect.repository.js';
import { SaveProspect } from './save-prospect.js';

const doors = [EraseProspect, ProspectLinks, ProspectNames, ProspectQueries, SaveProspect];

/** Whom sellers speak to, and what became of the links they gave them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ProspectEntity, ProspectLinkEntity]),
    FeedModule,
    FreezesModule,
    LinksModule,
    PeopleModule,
    RecallsModule,
  ],
  providers: [...doors, ForgetProspects, ProspectRepository],
  exports: doors,
})
export class ProspectsModule {}
