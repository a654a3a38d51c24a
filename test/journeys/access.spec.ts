import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { newId, ROLES, type Role } from '#libs/kernel';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { Routes } from '../../apps/api/src/access/routes.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { TABLE } from './access-table.js';

describe('each route, tried as each role', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  const cookies = new Map<Role, string>();

  beforeAll(async () => {
    test = await createTestDatabase({ REQUESTS_PER_MINUTE: '0' });
    api = await createApi(test.configuration);
    const organisation = await anOrganisation(test);
    for (const role of ROLES) {
      cookies.set(role, await aSession(test, await aMember(test, { ...organisation, roles: [role] })));
    }
  });

  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it('is in the table, and nothing else is', () => {
    const routes = api.get(Routes).all.map(({ method, path }) => `${method} ${path}`);
    expect(routes.sort()).toEqual(Object.keys(TABLE).sort());
  });

  it.each(Object.entries(TABLE))('%s lets in exactly those it should', async (route, allowed) => {
    const expected = Object.fromEntries([null, ...ROLES].map((role) => [role ?? 'nobody', verdict(allowed, role)]));
    const found: Record<string, string> = {};
    for (const role of [null, ...ROLES]) found[role ?? 'nobody'] = await attempt(route, role);
    expect(found).toEqual(expected);
  });

  function verdict(allowed: 'public' | readonly Role[], role: Role | null): string {
    if (allowed === 'public') return 'let in';
    if (role === null) return 'sign in first';
    return allowed.includes(role) ? 'let in' : 'refused';
  }

  /** Asks with ids of nothing and an empty body: whoever is let in finds nothing or is told what is missing. */
  async function attempt(route: string, role: Role | null): Promise<string> {
    const [method, path = ''] = route.split(' ');
    const address = path.replace(/:node/, 'advocacy').replace(/:\w+/g, newId());
    const request = supertest(api.getHttpServer())[method!.toLowerCase() as 'get'](address);
    // Signing out would end the session that the other routes need.
    if (role && path !== '/api/auth/sign-out') void request.set('cookie', cookies.get(role)!);
    const { status, body } = await (method === 'GET' ? request : request.send({}));
    expect(status).toBeLessThan(500);
    if (path === '/api/auth/sign-in') return 'let in';
    if (status === 401) return 'sign in first';
    return status === 403 && body.code === 'role_needed' ? 'refused' : 'let in';
  }
});
