import { Injectable } from '@nestjs/common';
import { runApart } from '#libs/apart';
import { Clock, DomainError, say, type Actor, type Sentence } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import type { readRegisterFile, RegisterKind } from './register-file.js';
import { RegisterRepository, type HeldRegister } from './register.repository.js';
import { RevisionRepository } from './revision.repository.js';
import { registerImported } from './register.facts.js';

/** How many names the registers of one organisation may hold together; the three of today have some 13,000. */
const MOST_REGISTER_NAMES = 40_000;
const MOST_REFUSED_SHOWN = 100;
const REGISTER_FILE = new URL('./register-file.js', import.meta.url).href;

export interface RegisterReport extends HeldRegister {
  /** The first hundred. */
  refusedLines: { line: number; reason: Sentence }[];
}

/** Takes in a public register of medicines; it replaces the one of the same kind as a whole. */
@Injectable()
export class ImportRegister {
  constructor(
    private readonly database: Database,
    private readonly revision: RevisionRepository,
    private readonly registers: RegisterRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid naming `file` when it is not this register, conflict `too_many_names`. */
  async execute(actor: Actor, kind: RegisterKind, file: Uint8Array): Promise<RegisterReport> {
    const reading = await runApart<typeof readRegisterFile>(REGISTER_FILE, 'readRegisterFile', kind, file);
    const at = this.clock.now();
    return this.database.within(actor, async (tx) => {
      await this.revision.move(tx);
      await this.registers.replace(tx, kind, reading, actor.memberId, at);
      const held = await this.registers.all(tx);
      if (held.reduce((sum, { names }) => sum + names, 0) > MOST_REGISTER_NAMES) {
        throw DomainError.conflict(
          'too_many_names',
          say('Registers may hold {most, number} names together; remove one first.', { most: MOST_REGISTER_NAMES }),
        );
      }
      await this.ledger.append(
        tx,
        registerImported.of({
          at,
          actorId: actor.memberId,
          subjectId: actor.organisationId,
          detail: { register: kind, names: reading.names.length, refused: reading.refused.length },
        }),
      );
      const now = held.find((register) => register.kind === kind) as HeldRegister;
      return { ...now, refusedLines: reading.refused.slice(0, MOST_REFUSED_SHOWN) };
    });
  }
}
