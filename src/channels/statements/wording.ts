/** What a browser reads where a statement's link does not lead to the statement at once; nothing that gives anything away. */

export const words = {
  signInTitle: 'Sign in to open your statement',
  signInReason: 'Use the username that asked for this statement.',
  otherUsername: 'This statement belongs to another username. Sign in with the one that asked for it.',
  toChat: 'Go to the chat',
} as const;

export const endings = {
  expired: {
    status: 410,
    title: 'This link has expired',
    text: 'Links to statements work for ten minutes. Ask for the statement again and you will get a new one.',
  },
  unknown: {
    status: 404,
    title: 'There is no statement here',
    text: 'The address may be incomplete. Open the link again, or ask for the statement once more.',
  },
  notTaken: {
    status: 400,
    title: 'That did not work',
    text: 'Nothing was kept. Open the link again, or ask for the statement once more.',
  },
  failed: {
    status: 500,
    title: 'That did not work',
    text: 'The statement could not be opened just now. Please try again in a moment.',
  },
} as const;
