import { v7 } from 'uuid';

/** A fresh public id: UUIDv7, so that ids sort by time of creation. */
export function newId(): string {
  return v7();
}

/** What a lock is called that is held about records: by lower-case ids, so that all who mean the same ones wait for each other. */
export function lockName(what: string, ...ids: string[]): string {
  return [what, ...ids].join('/').toLowerCase();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
