import { PluginMetadataGenerator } from '@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import { join } from 'node:path';
import ts from 'typescript';

const API = join(import.meta.dirname, '../api/src');

/**
 * Writes `metadata.ts`: what the types of the API's `.dto` classes say, for the OpenAPI document, since swc drops types.
 * Types are read, not checked.
 */
export function writeApiMetadata(outputDir = API) {
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
    join(API, '../tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  const read = fileNames.filter((file) => /\.(dto|controller)\.ts$/.test(file));
  new PluginMetadataGenerator().generate({
    tsProgramRef: ts.createProgram(read, options),
    visitors: [new ReadonlyVisitor({ pathToSource: API, dtoFileNameSuffix: ['.dto.ts'] })],
    outputDir,
  });
}
