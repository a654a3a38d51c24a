import { Controller, Get, Post } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { previewApi } from '../openapi/preview-api.js';
import { Allow, Public } from './access.js';
import { Routes } from './routes.js';

@Controller('api/things')
class Things {
  @Get(':id')
  @Allow('admin')
  getThing(): void {}

  @Post()
  @Public()
  createThing(): void {}

  @Get()
  listThings(): void {}
}

describe('the routes', () => {
  it('all say who may use them', async () => {
    const { routes } = await previewApi();
    expect(routes.all.length).toBeGreaterThan(10);
    expect(routes.all.filter((route) => route.access === undefined)).toEqual([]);
  });

  it('keep the API from starting while one says nothing', async () => {
    const routes = await routesOf(Things);
    expect(() => routes.onApplicationBootstrap()).toThrow(
      'These routes do not say who may use them (@Allow, @AnyMember or @Public): GET /api/things.',
    );
  });

  it('know which methods an address takes', async () => {
    const routes = await routesOf(Things);
    expect(routes.methodsOn('/api/things')).toEqual(['POST', 'GET']);
    expect(routes.methodsOn('/api/things/7')).toEqual(['GET']);
    expect(routes.methodsOn('/api/things/7/parts')).toEqual([]);
  });
});

async function routesOf(controller: new () => object): Promise<Routes> {
  const app = await NestFactory.create(
    { module: class OneController {}, controllers: [controller] },
    new FastifyAdapter({ skipMiddie: true }),
    { preview: true, logger: false },
  );
  return new Routes(new DiscoveryService(app.get(ModulesContainer)), new MetadataScanner());
}
