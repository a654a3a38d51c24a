import { DiscoveryService, MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readConfiguration } from '#libs/platform';
import { Routes } from '../access/routes.js';
import { AppModule } from '../app.module.js';
import { buildDocument } from './build-document.js';

/** What the API declares, without starting it: nothing is connected to and no class is instantiated. */
export async function previewApi(): Promise<{ routes: Routes; document: OpenAPIObject }> {
  const configuration = readConfiguration({ DATABASE_URL: 'postgres://nowhere/none' });
  const adapter = new FastifyAdapter({ skipMiddie: true, multipart: false });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(configuration), adapter, {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  const routes = new Routes(new DiscoveryService(app.get(ModulesContainer)), new MetadataScanner());
  return { routes, document: await buildDocument(app, routes.all) };
}
