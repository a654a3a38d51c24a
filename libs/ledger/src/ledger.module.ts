import { Global, Module } from '@nestjs/common';
import { CursorRepository } from './cursor.repository.js';
import { ExportLedger } from './exports/export-ledger.js';
import { ExtractLedger } from './exports/extract-ledger.js';
import { FollowLedger } from './follow-ledger.js';
import { Followers } from './followers.js';
import { LedgerHeads } from './ledger-heads.queries.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerRepository } from './ledger.repository.js';
import { LedgerWork } from './ledger-work.queries.js';
import { OpenEpoch } from './open-epoch.js';
import { PauseReactions } from './pause-reactions.js';
import { PersonKeys } from './person-keys.js';
import { RotateKey } from './rotate-key.js';
import { RetakeEntries } from './retake-entries.js';
import { ResumeFollower } from './resume-follower.js';
import { SealEntries } from './seal-entries.js';
import { SealRepository } from './seal.repository.js';
import { KeyRing } from './key-ring.js';
import { KeysFit } from './keys-fit.js';
import { SealedFacts } from './sealed-facts.js';
import { SigningKeys } from './signing-keys.js';
import { WakeFollowers } from './wake-followers.js';

const doors = [
  KeyRing,
  KeysFit,
  ExportLedger,
  ExtractLedger,
  FollowLedger,
  Followers,
  LedgerHeads,
  LedgerQueries,
  LedgerRepository,
  LedgerWork,
  OpenEpoch,
  PauseReactions,
  PersonKeys,
  RotateKey,
  RetakeEntries,
  ResumeFollower,
  SealEntries,
  SealedFacts,
  WakeFollowers,
];

@Global()
@Module({ providers: [...doors, CursorRepository, SealRepository, SigningKeys], exports: doors })
export class LedgerModule {}
