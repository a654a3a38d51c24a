import { PrimaryColumn } from 'typeorm';

/**
 * Whose row it is: the organisation its transaction is bound to. PostgreSQL fills the column in and row-level security
 * asks for it, so that no caller can say otherwise, and none is told.
 */
export function OrganisationColumn(): PropertyDecorator {
  return PrimaryColumn('uuid', { name: 'organisation_id', insert: false, update: false, select: false });
}
