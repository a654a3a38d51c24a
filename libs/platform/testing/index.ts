export * from './test-database.js';
export * from './queue-engines.js';
export * from './open-room.js';
