/** A person's name as contracts and banks know it. */

export interface PersonName {
  readonly givenName: string;
  /** Not on file for every login. */
  readonly familyName?: string | undefined;
}

export function fullName({ givenName, familyName }: PersonName): string {
  return familyName === undefined ? givenName : `${givenName} ${familyName}`;
}
