/** What the speaker itself says: about linking, waiting, privacy and the end of a session. */

export const whatElse = 'What else can I do for you?';
export const goodbye = 'Goodbye.';
export const nothingSubmitted = 'Nothing was submitted. Goodbye.';
export const sessionOver = 'That conversation is over. Open me again to go on.';
export const failed = 'I am sorry, something went wrong on our side. Please say it again.';
export const outOfOrder = 'I am sorry, I cannot go on right now. Please try again in a few minutes.';

export const oneMoment = 'One moment, please.';
export const stillWorking = 'This takes longer than usual.';
export const goOn = 'Say go on to hear what came of it.';

/** Standards C9: once to each customer. */
export const othersMayHear = 'Others near your speaker may hear this. To keep amounts to yourself, say hide amounts.';
export const amountsHidden =
  'I will not say amounts aloud, except that of a payment before you confirm it. You will find them on cards in your Alexa app.';
export const amountsShown = 'I will say amounts aloud again.';

export const linkFirst =
  'To see your account here, link it first: I have sent a card to your Alexa app. Then open me again. Until then I can answer questions.';
/** To whoever has a linked account, and no PIN that works or that they know. */
export const pinFirst =
  'To see your account here you need a voice PIN that works. You can set a new one in our web chat; then open me again. Until then I can answer questions.';
export const pageOnCard = 'I have put a page on a card in your Alexa app.';
export const notDoneYet = 'I do not have it yet. Say done when you have finished.';
export const unlinked = 'Your account is no longer linked to this speaker.';
export const notLinked = 'No account is linked to this speaker.';

export const cardTitle = 'MINI Financial Services';
