import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { newToken } from '#libs/platform';

/** OWASP Password Storage Cheat Sheet for argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes passwords with argon2id and compares them, with the same work whether there is a hash to compare with or not. */
@Injectable()
export class Passwords implements OnModuleInit {
  private decoy = '';

  async onModuleInit(): Promise<void> {
    this.decoy = await this.hash(newToken());
  }

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /** Whether the password is the hashed one; false, after the same work, when `stored` is null. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    this.decoy ||= await this.hash(newToken());
    return (await verify(stored ?? this.decoy, password)) && stored !== null;
  }
}
