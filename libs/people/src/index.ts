export * from './member.js';
export * from './member-directory.js';
export * from './organisation.js';
export * from './organisation.repository.js';
export * from './people.module.js';
export * from './sessions.js';
