export * from './channel.js';
export { Channels } from './channels.js';
export * from './channels.module.js';
export { writeMail } from './mail/write-mail.js';
