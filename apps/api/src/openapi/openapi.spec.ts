import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Routes } from '../access/routes.js';
import { clientTypes, listValues, schemaNames } from './client-types.js';
import { previewApi } from './preview-api.js';

const committed = (path: string) => readFileSync(`libs/api-client/${path}`, 'utf8');

describe('the OpenAPI document', () => {
  let document: OpenAPIObject;
  let routes: Routes;

  beforeAll(async () => {
    ({ document, routes } = await previewApi());
  });

  it('is committed as it follows from the controllers (npm run openapi writes it)', () => {
    expect(JSON.parse(committed('openapi.json'))).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('knows what the types of today’s DTOs say', async () => {
    const { writeApiMetadata } = (await import(resolve('apps/launch/api-metadata.js'))) as {
      writeApiMetadata(folder: string): void;
    };
    const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-metadata-'));
    writeApiMetadata(folder);
    expect(readFileSync('apps/api/src/metadata.ts', 'utf8')).toBe(readFileSync(join(folder, 'metadata.ts'), 'utf8'));
    rmSync(folder, { recursive: true });
  });

  it('is what the client’s committed types were generated from', async () => {
    expect(committed('src/schema.d.ts')).toBe(await clientTypes(document));
    expect(committed('src/schemas.ts')).toBe(schemaNames(document));
    expect(committed('src/lists.ts')).toBe(listValues(document));
  });

  it('names every operation once', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('says of every operation how its errors look and whether it needs a session', () => {
    const silent = operations().filter(({ operation }) => !operation.responses.default || !operation.security);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('shows what every operation answers with when all is well', () => {
    const bare = operations().filter(({ operation }) =>
      Object.entries(operation.responses).every(
        ([status, answer]) => !/^[23]/.test(status) || (!answer.content && !/^(20[24]|30\d)$/.test(status)),
      ),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('holds every route that is not for machines only', () => {
    const shown = new Set(operations().map(({ name }) => name));
    const missing = routes.all.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(missing.filter((name) => !shown.has(name))).toEqual(['GET /api/openapi.json']);
  });

  function operations() {
    return Object.entries(document.paths).flatMap(([path, item]) =>
      (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
        const operation = item[method] as
          { operationId: string; security?: object[]; responses: Record<string, { content?: object }> } | undefined;
        return operation ? [{ name: `${method.toUpperCase()} ${path}`, operation }] : [];
      }),
    );
  }
});
