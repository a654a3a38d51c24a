export { decodeText, UndecodableText, type Decoded, type Declared } from './decode-text.js';
export { encodingName, sayNotice, type DecodingNotice } from './decoding-notice.js';
export { linesOf } from './lines-of.rules.js';
