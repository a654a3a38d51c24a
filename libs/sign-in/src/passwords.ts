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

  /** Of the composed form (RFC 8265): keyboards write one and the same letter in several ways. */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), COST);
  }

  /**
   * Whether the password is the hashed one, in any way of writing its letters: older ones were hashed as they were typed.
   * False, after the same work, when `stored` is null.
   */
  async matches(stored: string | null, password: string): Promise<boolean> {
    this.decoy ||= await this.hash(newToken());
    const against = stored ?? this.decoy;
    for (const written of new Set([password.normalize('NFC'), password, password.normalize('NFD')]))
      if (await verify(against, written)) return stored !== null;
    return false;
  }
}
