import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The TypeScript types of the document's paths and schemas, as the client reads them. */
export async function clientTypes(document: OpenAPIObject): Promise<string> {
  const source = JSON.parse(JSON.stringify(document)) as Parameters<typeof openapiTS>[0];
  return COMMENT_HEADER + astToString(await openapiTS(source, { alphabetize: true, defaultNonNullable: false }));
}

/** One exported type for each schema, under its own name. */
export function schemaNames(document: OpenAPIObject): string {
  const names = Object.keys(document.components?.schemas ?? {}).sort();
  return [
    '// Written by `npm run openapi`: each schema of the API under its own name.',
    "import type { components } from './schema.js';",
    '',
    "type Schemas = components['schemas'];",
    '',
    ...names.map((name) => `export type ${name} = Schemas['${name}'];`),
    '',
  ].join('\n');
}

/** What each closed list of the API holds, as `<name>Values`. */
export function listValues(document: OpenAPIObject): string {
  const lists = Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) =>
    'enum' in schema && schema.enum ? [{ name, values: schema.enum.map((value) => `'${value}'`) }] : [],
  );
  lists.sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    '// Written by `npm run openapi`: what each closed list of the API holds.',
    "import type * as schemas from './schemas.js';",
    ...lists.map(
      ({ name, values }) =>
        `\n// prettier-ignore\nexport const ${name[0]?.toLowerCase()}${name.slice(1)}Values: readonly schemas.${name}[] = [${values.join(', ')}];`,
    ),
    '',
  ].join('\n');
}
