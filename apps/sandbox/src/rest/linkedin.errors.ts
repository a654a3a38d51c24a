export interface LinkedInErrorBody {
  status: number;
  code?: string;
  message: string;
  serviceErrorCode?: number;
  errorDetailType?: string;
  errorDetails?: unknown;
}

/** An answer in LinkedIn's envelope. */
export class LinkedInError extends Error {
  constructor(readonly body: LinkedInErrorBody) {
    super(body.message);
  }
}

const failure = (status: number, code: string, message: string, serviceErrorCode?: number) =>
  new LinkedInError({ status, ...(serviceErrorCode === undefined ? {} : { serviceErrorCode }), code, message });

export const versionMissing = () =>
  failure(
    400,
    'VERSION_MISSING',
    'A version must be present. Please specify a version by adding the LinkedIn-Version header.',
  );

export const versionMalformed = (version: string) =>
  failure(400, 'INVALID_VERSION', `Requested version ${version} is not of the form YYYYMM`);

export const versionNotActive = (version: string) =>
  failure(426, 'NONEXISTENT_VERSION', `Requested version ${version} is not active`);

export const protocolVersionMissing = () =>
  failure(400, 'INVALID_HEADER', 'X-Restli-Protocol-Version must be present and be 2.0.0');

export const tokenEmpty = () => failure(401, 'EMPTY_ACCESS_TOKEN', 'Empty oauth2 access token', 65604);

export const tokenInvalid = () => failure(401, 'INVALID_ACCESS_TOKEN', 'Invalid access token', 65600);

export const tokenRevoked = () =>
  failure(401, 'REVOKED_ACCESS_TOKEN', 'The token used in the request has been revoked by the user', 65601);

export const tokenExpired = () =>
  failure(401, 'EXPIRED_ACCESS_TOKEN', 'The token used in the request has expired', 65602);

export const accessDenied = (resource: string) =>
  failure(403, 'ACCESS_DENIED', `Not enough permissions to access: ${resource}`, 100);

export const throttled = () =>
  new LinkedInError({
    serviceErrorCode: 101,
    message: 'Resource level throttle limit for calls to this resource is reached.',
    status: 429,
  });

export const badRequest = (code: string, message: string) => failure(400, code, message);

export const invalidValue = (field: string, expected: string) =>
  failure(400, 'INVALID_VALUE_FOR_FIELD', `Invalid value for field ${field}: ${expected}`);

/** What LinkedIn's data validation says of a body that lacks a field or has one too many. */
export const invalidInput = (field: string, complaint: string) =>
  new LinkedInError({ message: `ERROR :: /${field} :: ${complaint}\n`, status: 422 });

export const duplicatePost = (urn: string) =>
  new LinkedInError({
    errorDetailType: 'com.linkedin.common.error.BadRequest',
    message: `Content is a duplicate of ${urn}`,
    errorDetails: { inputErrors: [{ description: 'Duplicate post is detected', input: {}, code: 'DUPLICATE_POST' }] },
    status: 422,
  });

export const notFound = (what: string) => failure(404, 'NOT_FOUND', `${what} was not found`);

export const serverError = (status: number) => failure(status, 'SERVER_ERROR', 'Internal Server Error');
