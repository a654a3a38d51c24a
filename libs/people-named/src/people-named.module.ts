import { Module } from '@nestjs/common';
import { PeopleModule } from '#libs/people';
import { ProspectsModule } from '#libs/prospects';
import { PeopleNamed } from './people-named.js';

/** Whom a text names, so that no model outside is told. */
@Module({ imports: [PeopleModule, ProspectsModule], providers: [PeopleNamed], exports: [PeopleNamed] })
export class PeopleNamedModule {}
