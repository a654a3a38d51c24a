export * from './accept-invitation.js';
export * from './change-password.js';
export * from './create-organisation.js';
export * from './sessions.js';
export * from './sign-in.js';
export * from './sign-in.module.js';
export * from './sign-in.queries.js';
