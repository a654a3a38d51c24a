import { Column } from 'typeorm';

/**
 * Whose row it is: the organisation its transaction is bound to. PostgreSQL fills the column in and row-level security
 * asks for it, so that no caller can say otherwise, and none is told. Every key begins with it; to TypeORM a key is
 * what comes after, since it reads keys even when nobody asks for them.
 */
export function OrganisationColumn(): PropertyDecorator {
  return Column({ type: 'uuid', name: 'organisation_id', insert: false, update: false, select: false });
}
