export * from './pictures.module.js';
export { ShowPicture } from './show-picture.js';
