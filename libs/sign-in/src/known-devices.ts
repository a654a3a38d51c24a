import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Signatures } from '#libs/platform';

/** How long a device is known; and how many accounts on one, the last used first. */
const KNOWN_MS = 180 * 86_400_000;
const MOST_ACCOUNTS = 6;
const PURPOSE = 'device';
const SHAPE = /^([\w-]{22})\.([\da-z]{1,9})((?:\.[\w-]{22}){1,6})$/;

/** Seconds for which a browser keeps what `KnownDevices` writes. */
export const DEVICE_SECONDS = KNOWN_MS / 1_000;

/**
 * What a browser keeps of having signed in: a random name of its own, when it was given, and a mark for each account.
 * It opens nothing and names nobody; whoever comes with it is not kept waiting by what others guess elsewhere.
 */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly signatures: Signatures,
    private readonly clock: Clock,
  ) {}

  /** The device's name, when this account was signed in with on it. */
  recognise(written: string | null, account: string): string | null {
    const device = read(written);
    if (!device || this.isOld(device)) return null;
    const known = device.marks.some((mark) =>
      this.signatures.isSigned(text(device, account), Buffer.from(mark, 'base64url'), PURPOSE),
    );
    return known ? device.name : null;
  }

  /** What the browser keeps from now on: this account too. */
  remember(written: string | null, account: string): string {
    const before = read(written);
    const device = before && !this.isOld(before) ? before : this.anew();
    const mark = this.signatures.sign(text(device, account), PURPOSE).subarray(0, 16).toString('base64url');
    const marks = [mark, ...device.marks.filter((other) => other !== mark)].slice(0, MOST_ACCOUNTS);
    return [device.name, device.since, ...marks].join('.');
  }

  private anew(): Device {
    const since = Math.floor(this.clock.now().getTime() / 1_000).toString(36);
    return { name: randomBytes(16).toString('base64url'), since, marks: [] };
  }

  private isOld({ since }: Device): boolean {
    const age = this.clock.now().getTime() - Number.parseInt(since, 36) * 1_000;
    return age > KNOWN_MS || age < -KNOWN_MS;
  }
}

interface Device {
  name: string;
  since: string;
  marks: string[];
}

function read(written: string | null): Device | null {
  const [, name = '', since = '', marks = ''] = SHAPE.exec(written ?? '') ?? [];
  return name ? { name, since, marks: marks.slice(1).split('.') } : null;
}

function text({ name, since }: Device, account: string): string {
  return JSON.stringify([name, since, account]);
}
