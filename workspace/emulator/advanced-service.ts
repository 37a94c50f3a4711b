/** What the advanced services have in common: JSON in and out, and their own kind of error. */
import { googleError } from './google-error';
import { call } from './meter';

/** An error as an advanced service throws it: `details` says what the API answered. */
export function apiError(method: string, code: number, message: string): Error {
  const error = googleError(`API call to ${method} failed with error: ${message}`, 'GoogleJsonResponseException');
  return Object.assign(error, { details: { code, message, errors: [{ message, domain: 'global' }] } });
}

/** Plain data, native to this context: nobody gets hold of the world's own objects. */
export const copied = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

/** A round trip to an advanced service. */
export const api = <T>(service: 'Gmail' | 'Calendar', method: string, scope: string, act: () => T): T =>
  call(service, method, [scope], act);

/** One page of a list: `token` is the place where it starts. */
export function pageOf<T>(
  all: readonly T[],
  size: number,
  token: string | undefined,
): { page: T[]; nextPageToken?: string } {
  const start = token === undefined ? 0 : Number(token);
  const page = all.slice(start, start + size);
  return start + size < all.length ? { page, nextPageToken: String(start + size) } : { page };
}
