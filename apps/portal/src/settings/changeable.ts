import type { Organisation } from '../api/organisation.js';

export type Changeable = Omit<Organisation, 'id' | 'slug' | 'demo' | 'revision' | 'lastChange'>;

/** Of an organisation, what its admin may change: all but what it is known by. */
export function changeable(organisation: Changeable & Partial<Organisation>): Changeable {
  const { id: _id, slug: _slug, demo: _demo, revision: _revision, lastChange: _lastChange, ...rest } = organisation;
  return rest;
}
