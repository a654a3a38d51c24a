import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Channel } from './channel.js';

/** The channels this installation has been given; without a mail server there is no mail. */
@Injectable()
export class Channels implements OnApplicationShutdown {
  constructor(readonly all: readonly Channel[]) {}

  get(name: string): Channel | null {
    return this.all.find((channel) => channel.name === name) ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.all.map((channel) => channel.close()));
  }
}
