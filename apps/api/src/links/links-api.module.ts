import { Module } from '@nestjs/common';
import { LinksModule } from '#libs/links';

/** Brings the redirect into the API's process; its route is registered apart from Nest's (see register-redirect). */
@Module({ imports: [LinksModule] })
export class LinksApiModule {}
