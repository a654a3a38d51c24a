import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Metric } from '#libs/network-contract';
import { OrganisationColumn } from '#libs/platform';

/** The newest figure of a share and how it is known. */
@Entity('measurements')
export class MeasurementEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') shareId: string;
  @PrimaryColumn('text') metric: Metric;
  @PrimaryColumn('text') provenance: 'measured' | 'estimated' | 'potential';
  /** A bigint, which PostgreSQL gives and takes as text. */
  @Column('bigint') value: string;
  @Column('text') source: string;
  @Column('timestamptz') measuredAt: Date;
}
