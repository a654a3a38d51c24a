import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { FILE } from '../bodies/takes-file.js';
import { ACCESS, type Access } from './access.js';

/** One route of the API, with who may use it; `access` is missing when nobody said. */
export interface Route {
  method: string;
  /** With parameters as `:name`. */
  path: string;
  handler: string;
  access: Access | undefined;
  /** The class of its body, if it takes one. */
  body: { prototype: object } | undefined;
  /** How large a file it takes, in bytes; undefined for none. */
  file: number | undefined;
}

/** Every route the controllers declare. The API does not start while one of them says nothing about access. */
@Injectable()
export class Routes implements OnApplicationBootstrap {
  readonly all: readonly Route[];
  private readonly byName: Map<string, Route>;
  private readonly patterns: { method: string; pattern: RegExp }[];

  constructor(discovery: DiscoveryService, scanner: MetadataScanner) {
    this.all = discovery.getControllers().flatMap(({ metatype, instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => routeOf(metatype as object, prototype, name));
    });
    this.byName = new Map(this.all.map((route) => [`${route.method} ${route.path}`, route]));
    this.patterns = this.all.map(({ method, path }) => ({
      method,
      pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}/?$`),
    }));
  }

  /** The route declared so, with parameters as `:name`; undefined for what no controller declares. */
  declared(method: string, path: string): Route | undefined {
    return this.byName.get(`${method} ${path}`);
  }

  /** Methods that some route takes on a path, for answering that another is not among them. */
  methodsOn(path: string): string[] {
    return [...new Set(this.patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
  }

  /** @throws Error naming each route that neither lists roles nor is public. */
  onApplicationBootstrap(): void {
    const silent = this.all.filter((route) => route.access === undefined);
    if (silent.length > 0) {
      const names = silent.map(({ method, path }) => `${method} ${path}`).join(', ');
      throw new Error(`These routes do not say who may use them (@Allow, @AnyMember or @Public): ${names}.`);
    }
  }
}

function routeOf(controller: object, prototype: Record<string, object>, name: string): Route[] {
  const handler = prototype[name]!;
  const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
  if (path === undefined) return [];
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
  const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string | undefined;
  const access = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as
    Access | undefined;
  const body = bodyOf(controller, prototype, name);
  const file = Reflect.getMetadata(FILE, handler) as number | undefined;
  const parts = [prefix, path].flatMap((part) => (part ?? '').split('/')).filter(Boolean);
  return [{ method: RequestMethod[method], path: `/${parts.join('/')}`, handler: name, access, body, file }];
}

function bodyOf(controller: object, prototype: object, name: string): Route['body'] {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    { index: number }
  >;
  const body = Object.entries(parameters).find(([kind]) => kind.startsWith(`${RouteParamtypes.BODY}:`))?.[1];
  const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as { prototype: object }[];
  return body && types[body.index];
}
