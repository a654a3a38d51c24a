import type { MediaKind } from '../store/network.entity.js';

/** Bytes of one part of a video upload, as LinkedIn cuts them. */
export const VIDEO_PART_BYTES = 4 * 1024 * 1024;

const SIGNATURES: { kind: MediaKind; contentType: string; begins: (bytes: Buffer) => boolean }[] = [
  {
    kind: 'image',
    contentType: 'image/jpeg',
    begins: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  },
  { kind: 'image', contentType: 'image/png', begins: (bytes) => bytes.subarray(1, 4).toString('latin1') === 'PNG' },
  {
    kind: 'image',
    contentType: 'image/gif',
    begins: (bytes) => /^GIF8[79]a/.test(bytes.subarray(0, 6).toString('latin1')),
  },
  {
    kind: 'document',
    contentType: 'application/pdf',
    begins: (bytes) => bytes.subarray(0, 5).toString('latin1') === '%PDF-',
  },
  {
    kind: 'document',
    contentType: 'application/zip',
    begins: (bytes) => bytes.subarray(0, 2).toString('latin1') === 'PK',
  },
  { kind: 'document', contentType: 'application/msword', begins: (bytes) => bytes.readUInt16BE(0) === 0xd0cf },
];

/** What the bytes are, judged by how they begin; null when the network takes no such thing (WebP for one). */
export function contentTypeOf(kind: MediaKind, bytes: Buffer): string | null {
  if (bytes.length < 8) return null;
  return SIGNATURES.find((signature) => signature.kind === kind && signature.begins(bytes))?.contentType ?? null;
}

export interface VideoPart {
  firstByte: number;
  lastByte: number;
}

/** The byte ranges of a video's parts, last byte included. */
export function videoParts(fileSizeBytes: number): VideoPart[] {
  const count = Math.ceil(fileSizeBytes / VIDEO_PART_BYTES);
  return Array.from({ length: count }, (_, index) => ({
    firstByte: index * VIDEO_PART_BYTES,
    lastByte: Math.min((index + 1) * VIDEO_PART_BYTES, fileSizeBytes) - 1,
  }));
}
