import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { RuleSetInForce } from '#libs/guidelines';
import { LRUCache } from 'lru-cache';
import { presentRuleSet } from './guidelines.presenter.js';

const compress = promisify(gzip);
/** Some 20 kB each, and 83 with the names of three registers. */
const KEPT = 100;

/**
 * Rule sets as they are sent. They are the only answers of the API that are compressed: large, the same for a whole
 * organisation, and with nothing of the request in them, by whose compressed length somebody could guess the rest.
 */
@Injectable()
export class RuleSetAnswers {
  private readonly kept = new LRUCache<string, Promise<Buffer>>({ max: KEPT });

  plain(inForce: RuleSetInForce): Buffer {
    return Buffer.from(JSON.stringify(presentRuleSet(inForce)));
  }

  /** With gzip, made once a fingerprint. */
  gzipped(inForce: RuleSetInForce): Promise<Buffer> {
    const { fingerprint } = inForce;
    const known = this.kept.get(fingerprint);
    if (known) return known;
    const made = compress(this.plain(inForce));
    this.kept.set(fingerprint, made);
    made.catch(() => this.kept.delete(fingerprint));
    return made;
  }
}
