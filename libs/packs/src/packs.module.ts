import { Module, type OnModuleInit } from '@nestjs/common';
import { PackShelf } from './pack-shelf.js';

@Module({ providers: [PackShelf], exports: [PackShelf] })
export class PacksModule implements OnModuleInit {
  constructor(private readonly shelf: PackShelf) {}

  /** A process whose packs do not load must not start: it could not tell what to hold back. */
  async onModuleInit(): Promise<void> {
    await this.shelf.packs();
  }
}
