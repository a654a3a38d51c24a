import { Module } from '@nestjs/common';
import { NoticesModule } from '#libs/notices';

@Module({ imports: [NoticesModule] })
export class NotificationsApiModule {}
