import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, type Access } from './access.js';

/** One route of the API, with who may use it; `access` is missing when nobody said. */
export interface Route {
  method: string;
  /** With parameters as `:name`. */
  path: string;
  handler: string;
  access: Access | undefined;
}

/** Every route the controllers declare. The API does not start while one of them says nothing about access. */
@Injectable()
export class Routes implements OnApplicationBootstrap {
  readonly all: readonly Route[];
  private readonly patterns: { method: string; pattern: RegExp }[];

  constructor(discovery: DiscoveryService, scanner: MetadataScanner) {
    this.all = discovery.getControllers().flatMap(({ metatype, instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => routeOf(metatype as object, prototype[name]!, name));
    });
    this.patterns = this.all.map(({ method, path }) => ({
      method,
      pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}/?$`),
    }));
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

function routeOf(controller: object, handler: object, name: string): Route[] {
  const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
  if (path === undefined) return [];
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
  const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string | undefined;
  const access = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as
    Access | undefined;
  const parts = [prefix, path].flatMap((part) => (part ?? '').split('/')).filter(Boolean);
  return [{ method: RequestMethod[method], path: `/${parts.join('/')}`, handler: name, access }];
}
