import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openExport, verifyRecord } from '#libs/chain';
import type { Cast } from './cast.js';
import type { Findings } from './findings.js';
import { done } from './session.js';

/**
 * Takes the archive of an item's record and verifies it from the file alone, as somebody would who has nothing else; a
 * mismatch when it does not hold, or has other shares than were made. @returns how many of its entries the ledger proves.
 */
export async function takeRecord(cast: Cast, itemId: string, shares: number, findings: Findings): Promise<number> {
  const answer = await cast.lead.api.GET('/api/content/{id}/record/archive', {
    params: { path: { id: itemId } },
    parseAs: 'arrayBuffer',
  });
  const bytes = done(answer, 'take the archive of the record') as unknown as ArrayBuffer;
  const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-tour-'));
  try {
    const file = join(folder, 'record.zip');
    await writeFile(file, Buffer.from(bytes));
    const source = await openExport(file);
    const verdict = await verifyRecord(source)
      .catch((error: Error) => error.message)
      .finally(() => source.close());
    findings.expect('what does not hold of the archive', '', typeof verdict === 'string' ? verdict : '');
    if (typeof verdict === 'string') return 0;
    findings.expect('shares in the archive, each with the words that were cleared', shares, verdict.shares);
    findings.expect('certificates in the archive', 1, verdict.certificates);
    return verdict.entries;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
