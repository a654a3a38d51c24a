import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { clientTypes, listValues, schemaNames } from './client-types.js';
import { previewApi } from './preview-api.js';

/** Writes the OpenAPI document and the client's types, as they follow from the controllers. */
const { document } = await previewApi();
const client = resolve('libs/api-client');
await writeFile(resolve(client, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
await writeFile(resolve(client, 'src/schema.d.ts'), await clientTypes(document));
await writeFile(resolve(client, 'src/schemas.ts'), schemaNames(document));
await writeFile(resolve(client, 'src/lists.ts'), listValues(document));
