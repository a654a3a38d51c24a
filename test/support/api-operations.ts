import type { OpenAPIObject } from '@nestjs/swagger';

/** One thing that can be asked of the API. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  parameters: {
    in: string;
    name: string;
    required?: boolean;
    schema: { format?: string; $ref?: string; enum?: string[] };
  }[];
  body: object | null;
}

/** All that the document offers. */
export function readOperations(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const { content = {} } = (operation.requestBody ?? {}) as { content?: Record<string, { schema: object }> };
      return [
        {
          method,
          // The network stands in a path as a word of a closed list, not as anybody's id.
          path: path.replace('{network}', 'linkedin'),
          parameters: (operation.parameters ?? []) as Operation['parameters'],
          body: content['application/json']?.schema ?? null,
        },
      ];
    }),
  );
}
