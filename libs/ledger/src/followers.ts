import { Injectable } from '@nestjs/common';
import { definedFacts } from './define-fact.js';
import type { Follower } from './follower.js';

/** Every follower of the rooms that are loaded; each registers its own when its module starts. */
@Injectable()
export class Followers {
  private readonly byName = new Map<string, Follower>();

  /** @throws Error when the name is taken, or it takes a fact that nobody declares. */
  register(follower: Follower): void {
    if (this.byName.has(follower.name)) throw new Error(`Two followers are called ${follower.name}.`);
    const declared = new Set(definedFacts().map(({ kind }) => kind));
    const unknown = follower.takes.filter(({ kind }) => !declared.has(kind)).map(({ kind }) => kind);
    if (unknown.length > 0) throw new Error(`${follower.name} takes ${unknown.join(', ')}, which no room declares.`);
    if (new Set(follower.takes).size < follower.takes.length) throw new Error(`${follower.name} takes a fact twice.`);
    this.byName.set(follower.name, follower);
  }

  /** @throws Error when no room has registered it. */
  get(name: string): Follower {
    const follower = this.byName.get(name);
    if (!follower) throw new Error(`No follower is called ${name}.`);
    return follower;
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  all(): Follower[] {
    return [...this.byName.values()];
  }

  /** Those that take at least one of these kinds. */
  of(kinds: Iterable<string>): Follower[] {
    const wanted = new Set(kinds);
    return this.all().filter(({ takes }) => takes.some(({ kind }) => wanted.has(kind)));
  }
}
