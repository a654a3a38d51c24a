export * from './notices.module.js';
