import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { ClickDrain, LinksModule, Redirect } from '#libs/links';
import { LedgerModule } from '#libs/ledger';
import { PlatformModule, readConfiguration } from '#libs/platform';
import type { RedirectStage } from './redirect-stage.js';

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

/** Journals so many clicks, and only then has them recorded. @returns clicks a second. */
export async function drainAlone(databaseUrl: string, stage: RedirectStage, clicks: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-drain-'));
  const configuration = readConfiguration({ DATABASE_URL: databaseUrl, DATA_DIR: folder, LOG_LEVEL: 'error' });
  const context = await NestFactory.createApplicationContext(
    {
      module: class {},
      imports: [PlatformModule.forRoot(configuration), LedgerModule, LinksModule],
    },
    { logger: ['error'] },
  );
  try {
    const redirect = context.get(Redirect);
    const answers = Array.from({ length: clicks }, (_, n) =>
      redirect.answer({
        code: stage.codes[n % 1_000]!,
        ip: `10.2.${(n >> 8) & 255}.${n & 255}`,
        method: 'GET',
        userAgent: n % 3 === 0 ? 'LinkedInBot/1.0' : AGENT,
        acceptLanguage: 'en',
        secFetchMode: 'navigate',
        purpose: '',
        referrer: 'https://www.linkedin.com/',
        sessionHash: null,
      }),
    );
    await Promise.all(answers);
    const began = performance.now();
    await context.get(ClickDrain).flush();
    return Math.round(clicks / ((performance.now() - began) / 1_000));
  } finally {
    await context.get(Redirect).stop();
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
