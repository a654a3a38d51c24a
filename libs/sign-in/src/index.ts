export * from './change-password.js';
export * from './create-organisation.js';
export { passwordProblem } from './password.rules.js';
export * from './passwords.js';
export * from './sessions.js';
export * from './sign-in.js';
export * from './sign-in.module.js';
export * from './sign-in.queries.js';
