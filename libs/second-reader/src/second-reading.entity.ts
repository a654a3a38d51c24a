import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { ReadingProblem, ReadingPurpose, SecondReading } from './second-reader.js';

/**
 * What the second reader said of a text. Of the text it keeps the hash and, sealed and for a while, the words that were
 * quoted; of its writer nothing.
 */
@Entity('second_readings')
export class SecondReadingEntity implements Omit<SecondReading, 'remarks'> {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') purpose: ReadingPurpose;
  @Column('text') textHash: string;
  @Column('text') model: string;
  @Column('integer') promptVersion: number;
  @Column('text', { nullable: true }) problem: ReadingProblem | null;
  @Column('text', { nullable: true }) verdict: 'pass' | 'review' | null;
  /** Null once the words were forgotten; what it came to stays. */
  @Column('text', { nullable: true }) sealedRemarks: string | null;
  @Column('integer') dropped: number;
  @Column('integer') durationMs: number;
  @Column('integer', { nullable: true }) tokensIn: number | null;
  @Column('integer', { nullable: true }) tokensOut: number | null;
  @Column('timestamptz') at: Date;
}
