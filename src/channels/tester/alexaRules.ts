/** What a speaker would not take from a skill, or Amazon would not certify, in an answer; the desk refuses it likewise. */

export interface AlexaCard {
  readonly type: string;
  readonly title?: string;
  readonly content?: string;
}

export interface AlexaResponse {
  readonly outputSpeech?: { readonly ssml: string };
  readonly reprompt?: { readonly outputSpeech: { readonly ssml: string } };
  readonly card?: AlexaCard;
  readonly shouldEndSession?: boolean;
}

const longestResponse = 24 * 1024;
const longestSpeech = 8_000;
/** Paragraphs of words: no other tag, and nothing in the words that might be one. */
const wellFormed = /^<speak>(?:<p>(?:[^<>&]|&(?:amp|lt|gt|quot|apos);)+<\/p>)*<\/speak>$/;

/** In words, for the tester; none where all is well. */
export function complaintsAbout(response: AlexaResponse): readonly string[] {
  const { outputSpeech, reprompt, shouldEndSession: ends } = response;
  const complaints = [
    Buffer.byteLength(JSON.stringify(response)) > longestResponse && 'it is too long',
    ...speechComplaints(outputSpeech?.ssml),
    ...speechComplaints(reprompt?.outputSpeech.ssml),
    ends === false && reprompt === undefined && 'it waits for words without asking again after silence',
    ends === true && reprompt !== undefined && 'it asks again in a session that is over',
    ends === false && !leadsOn(outputSpeech?.ssml) && 'it waits for words without a question at the end',
    questionsIn(outputSpeech?.ssml) > 1 && `it asks more than one question: ${outputSpeech?.ssml}`,
  ];
  return complaints.filter((complaint) => complaint !== false);
}

function speechComplaints(ssml: string | undefined): readonly (string | false)[] {
  if (ssml === undefined) return [];
  return [
    ssml.length >= longestSpeech && 'its speech is too long',
    !wellFormed.test(ssml) && `its speech is no SSML: ${ssml}`,
    /https?:|www\./.test(ssml) && 'it reads an address aloud',
  ];
}

/** A question, or what to say. */
function leadsOn(ssml = ''): boolean {
  const last = /(?:^|[.!?>] ?)([^.!?>]*[.!?])(?:<\/p>)?<\/speak>$/.exec(ssml)?.[1] ?? '';
  return last.endsWith('?') || /\b[Ss]ay /.test(last);
}

function questionsIn(ssml = ''): number {
  return ssml.split('?').length - 1;
}
