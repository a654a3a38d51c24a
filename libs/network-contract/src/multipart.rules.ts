/** A file and fields beside it as a form that is sent with files (RFC 7578). */
export function multipart(
  file: { bytes: Uint8Array; type: string },
  fields: Record<string, string>,
): { type: string; body: Uint8Array } {
  const boundary = `vouchsafe-${crypto.randomUUID()}`;
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const extension = file.type.split('/')[1] ?? 'bin';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="image.${extension}"\r\ncontent-type: ${file.type}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(parts.join('') + head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${boundary}`, body };
}
