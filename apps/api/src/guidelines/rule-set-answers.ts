import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { RuleSetInForce } from '#libs/guidelines';
import { LRUCache } from 'lru-cache';
import { accepts, ENCODINGS, type Encoding } from '../encodings/accepts.js';
import { presentRuleSet } from './guidelines.presenter.js';

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);
/** Nearly the smallest, in a third of the time. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
const compress = { br: (bytes: Buffer) => brotli(bytes, QUALITY), gzip: (bytes: Buffer) => zip(bytes) };

/** Some 100 kB each, and 190 with the names of three registers. */
const KEPT = 100;

/**
 * Rule sets as they are sent. They are the only answers of the API that are compressed: large, the same for a whole
 * organisation, and with nothing of the request in them, by whose compressed length somebody could guess the rest.
 */
@Injectable()
export class RuleSetAnswers {
  private readonly kept = new LRUCache<string, Promise<Buffer>>({ max: KEPT });

  /** In the best of the encodings that an Accept-Encoding header names; made once a fingerprint. */
  async encodedFor(inForce: RuleSetInForce, accepted: string): Promise<{ encoding?: Encoding; bytes: Buffer }> {
    const encoding = ENCODINGS.find((one) => accepts(accepted, one));
    return encoding ? { encoding, bytes: await this.made(inForce, encoding) } : { bytes: this.plain(inForce) };
  }

  private plain(inForce: RuleSetInForce): Buffer {
    return Buffer.from(JSON.stringify(presentRuleSet(inForce)));
  }

  private made(inForce: RuleSetInForce, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${inForce.fingerprint}`;
    const known = this.kept.get(key);
    if (known) return known;
    const made = compress[encoding](this.plain(inForce));
    this.kept.set(key, made);
    made.catch(() => this.kept.delete(key));
    return made;
  }
}
