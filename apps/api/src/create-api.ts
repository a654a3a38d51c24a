import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { newId, type Clock } from '#libs/kernel';
import { Connections, type Bounds } from '#libs/listening';
import { linkPath, Redirect } from '#libs/links';
import { createLog, Database, type Configuration } from '#libs/platform';
import { Admission } from './access/admission.js';
import { Routes } from './access/routes.js';
import { AppModule } from './app.module.js';
import { boundArrival } from './arrival/bound-arrival.js';
import { registerRedirect } from './links/register-redirect.js';
import { boundBodies } from './bodies/bound-bodies.js';
import { logRequests } from './log-requests.js';
import { buildDocument } from './openapi/build-document.js';
import { OpenApiDocument } from './openapi/openapi-document.js';
import { ANSWER_POLICY } from './portal/content-policy.js';
import { servePortal } from './portal/serve-portal.js';
import { refuseUnroutable } from './problems/refuse-unroutable.js';

const MEGABYTE = 1_048_576;

export interface ApiOptions {
  clock?: Clock;
  /** Folder of the built portal, when it is not where the build leaves it. */
  portalFolder?: string;
  /** What is waited for less long than usual. */
  bounds?: Partial<Bounds>;
}

/** The API, initialised and not yet listening; Supertest can speak to its `getHttpServer()`. `close()` ends its connections. */
export async function createApi(
  configuration: Configuration,
  options: ApiOptions = {},
): Promise<NestFastifyApplication> {
  const connections = new Connections(options.bounds);
  const adapter = new FastifyAdapter({
    ...connections.options,
    // One hop: of the addresses in X-Forwarded-For, only the last was written by the proxy in front.
    trustProxy: configuration.values.trustProxy && ((_address, hop) => hop < 1),
    genReqId: newId,
    frameworkErrors: refuseUnroutable,
    rewriteUrl: ({ url = '/' }) => linkPath(url),
    // A token is no more than a wrong one however long it is: what it opens says so, not the router.
    routerOptions: { maxParamLength: connections.bounds.headBytes },
    skipMiddie: true,
    multipart: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(configuration, options.clock),
    adapter,
    {
      // What goes wrong while starting is told by whoever starts it.
      logger: false,
      abortOnError: false,
    },
  );
  closeDoors(app, configuration);
  app.get(Database, { strict: false }).watch(configuration.databaseUrl);
  const instance = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  connections.watch(instance.server);
  // Readers of share links are answered at the end of the turn in which they ask, and are not watched.
  registerRedirect(instance, app.get(Redirect, { strict: false }), configuration);
  instance.addHook('preClose', () => new Promise((done) => setImmediate(() => done(connections.end()))));
  // Cookies are parsed where the session is looked for, not for every reader of a share link.
  await app.register(cookie, { hook: false });
  await app.register(multipart, { limits: { files: 1, fileSize: 10 * MEGABYTE, fields: 10, fieldSize: MEGABYTE } });
  boundArrival(instance, connections.bounds);
  app.get(Admission).guardBodies(instance);
  boundBodies(app);
  instance.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/s/')) return done();
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done();
  });
  logRequests(instance);
  servePortal(instance, configuration, options.portalFolder);
  app.get(OpenApiDocument).builtBy(() => buildDocument(app, app.get(Routes).all));
  await app.init();
  await instance.ready();
  app.useLogger(createLog(configuration));
  return app;
}

/** Headers that close what browsers leave open, and no unsafe request from another site (by Sec-Fetch-Site, else Origin). */
function closeDoors(app: NestFastifyApplication, configuration: Configuration): void {
  app.useSecurityHeaders({
    contentSecurityPolicy: ANSWER_POLICY,
    strictTransportSecurity: configuration.secureCookies && { maxAge: 63_072_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  app.enableCsrfProtection({ trustedOrigins: [new URL(configuration.publicUrl).origin] });
}
