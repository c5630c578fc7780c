/** Speech as SSML from a short list of tags; words are escaped, so that nothing in them is ever a tag (standards C11). */

/** Everything that speech is made of: each part is a paragraph, said after a short pause. */
type SpeechPart = string;

/** Alexa takes less than 8,000 characters. */
export const maximumSpeech = 7_900;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Only `speak` and `p`; what is too long ends with a whole sentence, or a whole word where no sentence ends. */
export function ssml(parts: readonly SpeechPart[]): string {
  const paragraphs = parts.map((part) => `<p>${escapeXml(part)}</p>`).filter((paragraph) => paragraph !== '<p></p>');
  const whole = `<speak>${paragraphs.join('')}</speak>`;
  if (whole.length <= maximumSpeech) return whole;
  return `<speak><p>${escapeXml(cut(parts.join(' '), maximumSpeech))}</p></speak>`;
}

/** Escaping lengthens some words by much more than others, so the cut is tried again until it fits. */
function cut(words: string, length: number): string {
  const kept = words.slice(0, Math.max(length, 0)).replace(/[\ud800-\udbff]$/, '');
  const ended = /^[^]*[.!?](?=\s|$)/.exec(kept)?.[0] ?? kept.replace(/\s+\S*$/, '');
  const room = maximumSpeech - '<speak><p></p></speak>'.length;
  return escapeXml(ended).length <= room ? ended : cut(ended, Math.floor(ended.length * 0.9) - 1);
}

/** Characters that XML cannot hold are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character: string) => entities[character] ?? '')
    .trim();
}

/** What is heard of SSML. */
export function wordsOfSsml(text: string): string {
  const words = text.replace(/<\/p>/g, ' ').replace(/<[^<>]*>/g, '');
  const characters = Object.entries(entities);
  const plain = words.replace(/&\w+;/g, (entity) => characters.find(([, name]) => name === entity)?.[0] ?? entity);
  return plain.replace(/\s+/g, ' ').trim();
}
