import { Module } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Configuration } from '#libs/platform';
import { Channels } from './channels.js';
import { MailChannel } from './mail/mail-channel.js';

@Module({
  providers: [
    {
      provide: Channels,
      inject: [Configuration, Clock],
      useFactory: ({ values, mailFrom }: Configuration, clock: Clock) =>
        new Channels(
          values.mailUrl ? [new MailChannel({ url: values.mailUrl, from: mailFrom, now: () => clock.now() })] : [],
        ),
    },
  ],
  exports: [Channels],
})
export class ChannelsModule {}
