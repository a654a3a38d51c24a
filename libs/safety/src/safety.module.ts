import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditsModule } from '#libs/edits';
import { GuidelinesModule } from '#libs/guidelines';
import { PeopleModule } from '#libs/people';
import { AddNote } from './add-note.js';
import { CaseQueries } from './case.queries.js';
import { CaseRepository } from './case.repository.js';
import { ChangeCase } from './change-case.js';
import { ExportCase } from './export-case.js';
import { OpenCase } from './open-case.js';
import { OpenCases } from './open-cases.js';
import { ReportInbound } from './report-inbound.js';
import { SafetyCaseTextEntity } from './safety-case-text.entity.js';
import { SafetyCaseEntity } from './safety-case.entity.js';
import { SafetyNoteEntity } from './safety-note.entity.js';
import { SafetySettingsEntity } from './safety-settings.entity.js';
import { SetClock } from './set-clock.js';

const doors = [AddNote, CaseQueries, ChangeCase, ExportCase, ReportInbound, SetClock];

@Module({
  imports: [
    EditsModule,
    TypeOrmModule.forFeature([SafetyCaseEntity, SafetyCaseTextEntity, SafetyNoteEntity, SafetySettingsEntity]),
    GuidelinesModule,
    PeopleModule,
  ],
  providers: [...doors, CaseRepository, OpenCase, OpenCases],
  exports: doors,
})
export class SafetyModule {}
