export { decodeText, UndecodableText, type Decoded, type Declared } from './decode-text.js';
export { encodingName, sayNotice, type DecodingNotice } from './decoding-notice.js';
export { windows1252 } from './windows-1252.rules.js';
export { linesOf } from './lines-of.rules.js';
