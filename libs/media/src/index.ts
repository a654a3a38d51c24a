export * from './media.module.js';
export * from './media.repository.js';
export { IMAGE_LIMITS } from './prepare-image.js';
export * from './read-image.js';
export * from './remove-left-files.js';
export * from './store-image.js';
