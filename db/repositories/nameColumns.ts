/** A person's name as its columns hold it. */
import type { PersonName } from '../../src/domain/identity/fullName';
import type { DurableSchema } from '../schema';

type NameColumns = Pick<DurableSchema['logins'], 'given_name' | 'family_name'>;

export function nameOf({ given_name, family_name }: NameColumns): PersonName {
  return { givenName: given_name, ...(family_name !== null && { familyName: family_name }) };
}
