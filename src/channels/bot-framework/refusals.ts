/** The only bodies that a caller of /api/messages ever gets for an error; none says why in detail (standards C2, D3). */

const badRequest = { error: { code: 'BadRequest', message: 'The request could not be read as an activity.' } };
const unauthorized = { error: { code: 'Unauthorized', message: 'The caller could not be verified.' } };
const forbidden = { error: { code: 'Forbidden', message: 'This address does not serve that caller.' } };
const serviceError = { error: { code: 'ServiceError', message: 'The activity could not be handled.' } };

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export const answers = {
  notAnActivity: { status: 400, body: badRequest },
  tooLarge: { status: 413, body: badRequest },
  notVerified: { status: 401, body: unauthorized },
  notServed: { status: 403, body: forbidden },
  failed: { status: 500, body: serviceError },
  verifierUnreachable: { status: 503, body: serviceError },
} as const satisfies Record<string, Answer>;
