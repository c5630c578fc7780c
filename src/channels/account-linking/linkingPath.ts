/** Where accounts are linked, and what for; apart from the server itself, which is loaded when somebody comes there. */

export const mountPath = '/oauth';
/** What a linked account may be used for, as the consent page says it. */
export const scope = 'account';
