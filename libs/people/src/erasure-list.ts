import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { IsISO8601, IsUUID, validateSync } from 'class-validator';
import { Configuration } from '#libs/platform';

/** Who was erased: ids that tell nobody who that was. */
export class Erasure {
  @IsUUID()
  organisationId: string;

  @IsUUID()
  memberId: string;

  @IsISO8601()
  at: string;
}

/**
 * Who was erased, in a file apart from the database and from every backup of it, so that restoring one brings nobody
 * back: one JSON object a line, only ever added to.
 */
@Injectable()
export class ErasureList {
  constructor(private readonly configuration: Configuration) {}

  get path(): string {
    return this.configuration.erasureList;
  }

  /** Adds to the list; when it returns, that is on the disk. Several processes may do so at once. */
  async add(...erasures: Erasure[]): Promise<void> {
    if (erasures.length === 0) return;
    await mkdir(dirname(this.path), { recursive: true });
    const file = await open(this.path, 'a', 0o600);
    try {
      // A line of its own even after one that a crash has cut off.
      await file.write(erasures.map((erasure) => `\n${JSON.stringify(erasure)}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Those listed in a file. What a crash has cut off was never confirmed to anybody and is left out. @throws when it cannot be read. */
  static async read(path: string): Promise<Erasure[]> {
    const lines = (await readFile(path, 'utf8')).split('\n');
    return lines.flatMap((line) => erasureIn(line) ?? []);
  }
}

function erasureIn(line: string): Erasure | null {
  try {
    const { organisationId, memberId, at } = JSON.parse(line) as Erasure;
    const erasure = Object.assign(new Erasure(), { organisationId, memberId, at });
    return validateSync(erasure).length === 0 ? { organisationId, memberId, at } : null;
  } catch {
    return null;
  }
}
