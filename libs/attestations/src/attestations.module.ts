import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditsModule } from '#libs/edits';
import { PeopleModule } from '#libs/people';
import { Attest } from './attest.js';
import { AttestationEntity } from './attestation.entity.js';
import { AttestationQueries } from './attestation.queries.js';
import { AttestationSettingsEntity } from './attestation-settings.entity.js';
import { CheckAttestation } from './check-attestation.js';
import { ConductVersionEntity } from './conduct-version.entity.js';
import { ConductQueries } from './conduct.queries.js';
import { ConductRepository } from './conduct.repository.js';
import { PublishConduct } from './publish-conduct.js';
import { RemindToAttest } from './remind-to-attest.js';
import { SwitchAttestation } from './switch-attestation.js';

const doors = [
  Attest,
  AttestationQueries,
  CheckAttestation,
  ConductQueries,
  PublishConduct,
  RemindToAttest,
  SwitchAttestation,
];

/** The organisation's code of conduct, and who has read it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AttestationEntity, AttestationSettingsEntity, ConductVersionEntity]),
    EditsModule,
    PeopleModule,
  ],
  providers: [...doors, ConductRepository],
  exports: doors,
})
export class AttestationsModule {}
