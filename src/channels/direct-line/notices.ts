/** The few sentences that web chat itself says, about what this channel can carry. */
export const notices = {
  filesRefused:
    'I can’t take files or pictures in this chat, and what you picked was not sent. Please type your question instead.',
  textTooLong: 'That message is too long for me, so it was not sent. Please put it in fewer words.',
} as const;
