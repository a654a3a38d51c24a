import { Injectable } from '@nestjs/common';
import type { NotificationKind } from './notification-kind.js';

/** Every kind of notification of the rooms that are loaded; each room registers its own when its module starts. */
@Injectable()
export class Kinds {
  private readonly byName = new Map<string, NotificationKind>();

  /** @throws Error when the name is taken. */
  register(...kinds: NotificationKind[]): void {
    for (const kind of kinds) {
      if (this.byName.has(kind.name)) throw new Error(`Two kinds of notification are called ${kind.name}.`);
      this.byName.set(kind.name, kind);
    }
  }

  /** @throws Error when no room has registered it. */
  get(name: string): NotificationKind {
    const kind = this.byName.get(name);
    if (!kind) throw new Error(`No kind of notification is called ${name}.`);
    return kind;
  }

  find(name: string): NotificationKind | undefined {
    return this.byName.get(name);
  }

  all(): NotificationKind[] {
    return [...this.byName.values()];
  }
}
