import { CookieJar } from 'tough-cookie';

const MAX_WAITS = 20;

/**
 * A `fetch` that keeps cookies as a browser does, and waits when the server asks it to slow down (429 with
 * `Retry-After`). Redirects are left to the caller.
 */
export function cookieFetch(): typeof fetch {
  const jar = new CookieJar();
  return async (input, init) => {
    const request = new Request(input, { ...init, redirect: 'manual' });
    for (let wait = 0; ; wait += 1) {
      const attempt = request.clone();
      const cookies = await jar.getCookieString(request.url);
      if (cookies) attempt.headers.set('cookie', cookies);
      const response = await fetch(attempt);
      for (const cookie of response.headers.getSetCookie()) {
        await jar.setCookie(cookie, request.url);
      }
      if (response.status !== 429 || wait >= MAX_WAITS) return response;
      await response.body?.cancel();
      const seconds = Number(response.headers.get('retry-after') ?? 1);
      await new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(seconds, 0.2), 30) * 1000));
    }
  };
}
